import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { fileAnswer } from "./file-answer.ts";
import { isElsewhere } from "./is-elsewhere.ts";

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
  stage: "use",
  on: { model_instructions_file: check, experimental_compact_prompt_file: check },
});

function check(place: Place, file: ConfigFile): void {
  const answer = fileAnswer(place, file);
  if (!answer || (answer.kind === "file" && !isBlank(answer.text))) return;
  if (answer.kind === "missing" && isElsewhere(place, file)) return;
  const what = { missing: "does not exist", directory: "is a directory", file: "is empty" }[answer.kind];
  place.report(`The file of \`${place.name}\` ${what}.`, {
    hint: "A relative path starts at the folder of this file.",
  });
}
