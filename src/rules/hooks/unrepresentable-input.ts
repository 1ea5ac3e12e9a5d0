import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK } from "./hook.ts";

export const docs: RuleDocs = {
  summary: "`null` in the `input` of an `mcp_tool` hook, or an integer of more than 64 bits.",
  why: "Codex keeps the input as TOML, which has neither: it drops all hooks of the file.",
  fix: "Leave the argument out, or write a number of at most 64 bits.",
  kind: "hooks-json",
  bad: '{"hooks": {"Stop": [{"hooks": [{"type": "mcp_tool", "server": "notes", "tool": "add", "input": {"tag": null}}]}]}}\n',
  good: '{"hooks": {"Stop": [{"hooks": [{"type": "mcp_tool", "server": "notes", "tool": "add", "input": {}}]}]}}\n',
};

export const rule = defineRule({
  code: "hooks/unrepresentable-input",
  effect: "dropped",
  severity: "error",
  kinds: ["hooks-json"],
  on: {
    [`${HOOK}.input`]: (input) => {
      if (input.parent?.text("type") === "mcp_tool") search(input);
    },
  },
});

/** Nothing in it is deeper than the reader of JSON goes. */
function search(place: Place): void {
  const { node } = place;
  if (node.kind === "null") place.report("The input of a tool cannot hold `null`.");
  else if (node.kind === "integer" && isTooLarge(node.value)) {
    place.report("The input of a tool cannot hold an integer of more than 64 bits.");
  }
  for (const child of place.children) search(child);
}

/** Larger ones than an unsigned integer of 64 bits holds are kept as texts. */
function isTooLarge(value: number | bigint): boolean {
  if (typeof value === "number") return false;
  return value >= 2n ** 63n && value < 2n ** 64n;
}
