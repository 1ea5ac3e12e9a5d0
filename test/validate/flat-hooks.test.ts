import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";

it.each([
  ["with the event in another key", '[[hooks]]\ntype = "PreToolUse"\ncommand = "a"\n', "[[hooks.EVENT.hooks]]"],
  ["in one table", '[hooks]\nevent = "Stop"\ncommand = "a"\n', "[[hooks.EVENT.hooks]]"],
  ["below the event in other letters", '[hooks.pre_tool_use]\ncommand = "a"\n', "[[hooks.PreToolUse.hooks]]"],
])("hooks that are written %s are shown their form", (_, text, form) => {
  const findings = lint(text);
  expect(findings).not.toEqual([]);
  for (const { hint, fix } of findings) {
    expect(hint).toContain(form);
    expect(fix).toBeUndefined();
  }
});
