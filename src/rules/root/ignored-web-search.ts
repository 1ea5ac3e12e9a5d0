import { moveFix } from "../../edit/move-fix.ts";
import { removalFix } from "../../edit/removal-fix.ts";
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
  stage: "use",
  on: {
    "tools.web_search": (search, { document, root }) => {
      const { key } = search;
      const isOn = search.flag();
      if (!key || isOn === undefined) return;
      const mode = root.child("web_search");
      const fix = isOn || mode ? removalFix(document, key) : moveFix(document, key, ["web_search"], '"disabled"');
      const what = isOn ? "web search is on by default" : "this does not stop web searches";
      const instead = isOn
        ? 'Set `web_search = "live"` at the top level for live results.'
        : 'Set `web_search = "disabled"` at the top level.';
      const advice = mode ? { related: [mode.valueHere("this decides")] } : { hint: instead };
      search.reportKey(`\`tools.web_search\` has no effect; ${what}.`, { ...advice, fix });
    },
  },
});
