import type { Fix } from "../diagnostics/diagnostic.ts";
import { dotted } from "../words/describe.ts";
import { moveToTop, removeLine } from "../edit/line-edits.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { notesOf, type NotedKey } from "./support/noted-keys.ts";
import { twoNames } from "./support/two-names.ts";

/** Keys that another rule says more about. */
const ELSEWHERE = new Set(["tui.whimsy"]);

/** What Codex searches the web with when the feature is on. */
const SEARCH: Readonly<Record<string, string>> = {
  web_search_request: "live",
  web_search: "live",
  web_search_cached: "cached",
};

/** The two names of one feature. */
const TWINS: Readonly<Record<string, string>> = {
  web_search_request: "web_search",
  web_search: "web_search_request",
};

export const docs: RuleDocs = {
  summary: "A key that still works but is on its way out.",
  why:
    "Codex reads the key, often with a notice at the start of a session. A later release may drop it. Where it only " +
    "says what is the case anyway, or where Codex takes it for the current key without a notice, this is a remark.",
  fix: "Use what the finding names instead.",
  bad: "[features]\nweb_search_cached = true\n",
  good: 'web_search = "cached"\n',
};

export const rule = defineRule({
  code: "deprecated-key",
  effect: "risk",
  check(context) {
    for (const noted of notesOf(context).keys) {
      const { note, key, value, path, advice, field } = noted;
      if (note !== "deprecated" || ELSEWHERE.has(dotted(path))) continue;
      const replaces = /^(Use|Set) /.test(advice);
      const name = `\`${dotted(path)}\``;
      const fix = replacement(context, noted);
      const winner = twoNames(context.document, noted)?.winner;
      const isDefault = value.kind === "boolean" && value.value === field.default;
      const isQuiet = key.name === "startup_timeout_ms" || key.name === "disable_paste_burst";
      context.report({
        at: key,
        path,
        message: replaces
          ? `${name} is deprecated: ${advice[0]?.toLowerCase()}${advice.slice(1)}`
          : `${name} is deprecated.`,
        ...(!replaces && { hint: advice }),
        ...(winner !== undefined && { hint: `Of the two names that are set, Codex goes by \`${winner}\`.` }),
        ...(fix && { fix }),
        ...((isDefault || isQuiet) && { severity: "info" }),
      });
    }
  },
});

/** The current way to say the same, where it is certain. */
function replacement({ document }: RuleContext, { key, value, path, table }: NotedKey): Fix | undefined {
  if (key.name === "startup_timeout_ms" && value.kind === "integer") {
    // The current key wins.
    if (table.get("startup_timeout_sec")) return removeLine(document, key);
    const text = String(Number(value.value) / 1000);
    return {
      title: `Change to \`startup_timeout_sec = ${text}\``,
      safe: true,
      edits: [
        { range: { start: key.start, end: key.end }, text: "startup_timeout_sec" },
        { range: { start: value.start, end: value.end }, text },
      ],
    };
  }
  const mode =
    path.length === 2 && path[0] === "features" && Object.hasOwn(SEARCH, key.name) ? SEARCH[key.name] : undefined;
  if (mode === undefined || value.kind !== "boolean") return undefined;
  // The other name of the same feature would take effect.
  const twin = TWINS[key.name];
  if (twin !== undefined && table.get(twin) && !document.root.get("web_search")) return undefined;
  // Off it says nothing, and beside the current key neither.
  if (!value.value || document.root.get("web_search")) return removeLine(document, key);
  const isAlone = Object.keys(SEARCH).every((name) => name === key.name || !table.get(name));
  return isAlone ? moveToTop(document, key, { name: "web_search", value: JSON.stringify(mode) }) : undefined;
}
