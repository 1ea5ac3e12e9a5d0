import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";

const hintOf = (text: string): string | undefined => lint(text)[0]?.hint;

it.each([
  ["a word in a table of its own", '[sandbox_mode]\nmode = "read-only"\n', 'sandbox_mode = "read-only"'],
  ["a word where a table could stand too", '[approval_policy]\nmode = "never"\n', 'approval_policy = "never"'],
  ["a text", '[developer_instructions]\ntext = "a"\n', 'developer_instructions = "…"'],
  ["a text in a table", '[tui.theme]\nname = "a"\n', 'theme = "…"'],
])("%s is shown as it is to be written", (_, text, line) => {
  expect(hintOf(text)).toContain(`\`${line}\``);
});

it("shows no word that the key does not take", () => {
  expect(hintOf('[sandbox_mode]\nmode = "all"\n')).toBeUndefined();
});
