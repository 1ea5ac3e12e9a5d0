import { field, required, table } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";

const input = () =>
  str({
    minLength: 1,
    notBlank: true,
    maxBytes: 8000,
    not: [
      {
        test: /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*!/,
        words: "must not start with `!`: a preset cannot run a shell command",
      },
    ],
    code: "tui/preset-input",
    late: true,
  });

export const QuickDial = table("QuickDial", {
  doc: "A preset: an input that can be run again with two key presses.",
  positional: "all",
  fields: {
    input: required(input(), {
      doc:
        "Prompt or slash command to run. Must not be blank, must not start with `!` (shell commands are not " +
        "supported), and may have up to 8000 bytes in UTF-8.",
      examples: ["/review", "Run the tests and fix what fails."],
    }),
    label: field(str(), { doc: "Name under which the preset is listed, instead of its input." }),
  },
});
export type QuickDial = z.infer<typeof QuickDial>;
