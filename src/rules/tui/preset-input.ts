import { byteLength, isBlank, trimmed } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const LIMIT = 8000;

export const docs: RuleDocs = {
  summary: "A preset whose input Codex does not take.",
  why: "Codex refuses to start if the input is blank, longer than 8000 bytes, or a shell command with `!`.",
  fix: "Write a prompt or a slash command. For a shell command, ask for it: `Run the tests`.",
  bad: '[tui.presets.1]\ninput = "!npm test"\n',
  good: '[tui.presets.1]\ninput = "Run npm test and fix what fails."\n',
};

export const rule = defineRule({
  code: "tui/preset-input",
  effect: "fatal",
  on: {
    "tui.presets.*.input": (input) => {
      const text = input.text() ?? "";
      // The empty text has a finding of its own.
      if (text === "") return;
      if (isBlank(text)) input.report("The input of a preset must not be blank.");
      else if (byteLength(text) > LIMIT) input.report(`The input of a preset must not be longer than ${LIMIT} bytes.`);
      else if (trimmed(text).startsWith("!")) input.report("A preset cannot run a shell command.");
    },
  },
});
