import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiVimSearchKeymap = table("TuiVimSearchKeymap", {
  doc: "Keys for searching in an input field in Vim mode, in normal mode and as the motion of an operator.",
  positional: "all",
  fields: {
    forward: binding("Searches forward (Vim's `/`)."),
    backward: binding("Searches backward (Vim's `?`)."),
    next: binding("Repeats the last search (Vim's `n`)."),
    previous: binding("Repeats the last search in the opposite direction (Vim's `N`)."),
  },
});
export type TuiVimSearchKeymap = z.infer<typeof TuiVimSearchKeymap>;
