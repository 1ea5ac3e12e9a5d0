import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiVimTextObjectKeymap = table("TuiVimTextObjectKeymap", {
  doc: "Keys that name a text object in Vim mode, after `select_inner_text_object` or `select_around_text_object`.",
  positional: "all",
  fields: {
    cancel: binding("Cancels the pending command."),
    word: binding("The word under the cursor (Vim's `w`)."),
    big_word: binding("The text between blanks under the cursor (Vim's `W`)."),
    parentheses: binding("The text between the enclosing parentheses."),
    brackets: binding("The text between the enclosing square brackets."),
    braces: binding("The text between the enclosing braces."),
    double_quote: binding("The text between the enclosing double quotes."),
    single_quote: binding("The text between the enclosing single quotes."),
    backtick: binding("The text between the enclosing backticks."),
  },
});
export type TuiVimTextObjectKeymap = z.infer<typeof TuiVimTextObjectKeymap>;
