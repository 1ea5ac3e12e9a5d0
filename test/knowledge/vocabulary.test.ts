import { expect, it } from "vitest";
import { isKnownWord } from "../../src/knowledge/vocabulary.ts";

it.each([
  ["approval_policy", true],
  ["on-request", true],
  ["workspace-write", true],
  ["refresh_interval_ms", true],
  ["allowed_sandbox_modes", true],
  ["approval_polic", false],
  ["pproval_policy", false],
  ["x-user-only", false],
  ["ask_for_approval", false],
  ["tui", false],
  ["", false],
  ["two words", false],
])("knows of %j: %s", (word, known) => {
  expect(isKnownWord(word)).toBe(known);
});
