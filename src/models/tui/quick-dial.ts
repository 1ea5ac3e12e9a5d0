import { field, required, table } from "../field.ts";
import { nonEmptyStr, str } from "../types.ts";
import type { z } from "../z.ts";

export const QuickDial = table("QuickDial", {
  doc: "A preset: an input that can be run again with two key presses.",
  positional: "all",
  fields: {
    input: required(nonEmptyStr(), {
      doc:
        "Prompt or slash command to run. Must not be blank, must not start with `!` (shell commands are not " +
        "supported), and may have up to 8000 bytes in UTF-8.",
      examples: ["/review", "Run the tests and fix what fails."],
    }),
    label: field(str(), { doc: "Name under which the preset is listed, instead of its input." }),
  },
});
export type QuickDial = z.infer<typeof QuickDial>;
