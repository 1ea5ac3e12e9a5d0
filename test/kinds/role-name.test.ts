import { expect, it } from "vitest";
import { applyFixes } from "../../src/fix/apply-fixes.ts";
import { lint } from "../../src/lint.ts";
import type { LintOptions } from "../../src/lint-options.ts";

const text = 'description = "Reviews changes."\ndeveloper_instructions = "Review the diff."\n';

it("proposes the name of its file for a role that has none", () => {
  const options: LintOptions = { kind: "agent-role", fileName: "reviewer.toml" };
  const found = lint(text, options);
  expect(found.map(({ code, effect }) => [code, effect])).toEqual([["missing-key", "dropped"]]);
  const { text: repaired } = applyFixes(text, found, { ...options, unsafe: true });
  expect(repaired).toContain('name = "reviewer"\n');
  expect(lint(repaired, options)).toEqual([]);
});

it("proposes none where nobody knows the file", () => {
  expect(lint(text, { kind: "agent-role" })[0]?.fix).toBeUndefined();
});
