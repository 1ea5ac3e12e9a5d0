import { type RuleDocs, defineRule } from "../define-rule.ts";
import { fileAnswer } from "../support/file-answer.ts";
import { isBlank } from "../../words/rust-text.ts";

const KEYS = ["model_instructions_file", "experimental_compact_prompt_file"];

export const docs: RuleDocs = {
  summary: "A file with instructions that is missing, empty or a directory.",
  why: "Codex refuses to start. This is checked only where the files can be looked at, as on the command line.",
  fix: "Correct the path; a relative one starts at the folder of the file.",
  bad: 'model_instructions_file = "no-such-file.md"\n',
  good: 'developer_instructions = "Answer briefly."\n',
};

export const rule = defineRule({
  code: "root/instructions-file",
  effect: "fatal",
  check(context) {
    for (const name of KEYS) {
      const at = context.value(name);
      const answer = fileAnswer(context, name);
      if (!at || !answer || (answer.kind === "file" && !isBlank(answer.text))) continue;
      const what = { missing: "does not exist", directory: "is a directory", file: "is empty" }[answer.kind];
      context.report({
        at,
        path: [name],
        message: `The file of \`${name}\` ${what}.`,
        hint: "A relative path starts at the folder of this file.",
      });
    }
  },
});
