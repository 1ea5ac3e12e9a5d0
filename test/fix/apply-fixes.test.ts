import { expect, it } from "vitest";
import { applyFixes } from "../../src/fix/apply-fixes.ts";
import { lint } from "../../src/lint.ts";

const text = 'modle = "gpt-5" # mine\n[sandbox_workspace_write]\nnetwork_access = "true"\n';

it("applies safe fixes, and all when it is told to", () => {
  const diagnostics = lint(text);
  const safe = applyFixes(text, diagnostics);
  expect(safe.text).toBe(text.replace("modle", "model"));
  expect(safe.applied.map(({ code }) => code)).toEqual(["unknown-key"]);
  const any = applyFixes(text, diagnostics, { unsafe: true });
  expect(any.text).toBe(text.replace("modle", "model").replace('"true"', "true"));
});

it("takes the first of two fixes that touch each other", () => {
  const [finding] = lint(text);
  if (!finding) throw new Error("the text has a finding");
  const second = { ...finding, code: "another" };
  expect(applyFixes(text, [finding, second]).applied).toEqual([finding]);
});
