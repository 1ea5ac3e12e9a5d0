import { moveToTop, removeLine } from "../../edit/line-edits.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "`web_search` in `[tools]` with `true` or `false`.",
  why: "Codex reads the value but does nothing with it: `false` there does not stop web searches.",
  fix: 'Use the top-level `web_search`: `"disabled"`, `"cached"` (the default) or `"live"`.',
  bad: "[tools]\nweb_search = false\n",
  good: 'web_search = "disabled"\n',
};

export const rule = defineRule({
  code: "root/ignored-web-search",
  effect: "inert",
  check(context) {
    const entry = context.entry("tools", "web_search");
    if (entry?.value.kind !== "boolean") return;
    const mode = context.value("web_search");
    const isOff = !entry.value.value;
    const asMode = { name: "web_search", value: '"disabled"' };
    const fix =
      isOff && !mode ? moveToTop(context.document, entry.key, asMode) : removeLine(context.document, entry.key);
    context.report({
      at: entry.key,
      path: ["tools", "web_search"],
      message: `\`tools.web_search\` has no effect; ${isOff ? "this does not stop web searches" : "web search is on by default"}.`,
      ...(mode
        ? { related: [{ message: "this decides", range: { start: mode.start, end: mode.end } }] }
        : {
            hint: `Set \`web_search = "${isOff ? "disabled" : "live"}"\` at the top level${isOff ? "" : " for live results"}.`,
          }),
      ...(fix && { fix }),
    });
  },
});
