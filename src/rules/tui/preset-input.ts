import { type RuleDocs, defineRule } from "../define-rule.ts";
import { byteLength, isBlank, trimmed } from "../../words/rust-text.ts";

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
  check(context) {
    for (const { name, table } of context.tables("tui", "presets")) {
      const input = table.get("input")?.value;
      // The empty text has a finding of its own.
      if (input?.kind !== "string" || input.value === "") continue;
      const message = isBlank(input.value)
        ? "The input of a preset must not be blank."
        : byteLength(input.value) > LIMIT
          ? `The input of a preset must not be longer than ${LIMIT} bytes.`
          : trimmed(input.value).startsWith("!")
            ? "A preset cannot run a shell command."
            : undefined;
      if (message) context.report({ at: input, path: ["tui", "presets", name, "input"], message });
    }
  },
});
