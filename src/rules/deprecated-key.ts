import type { Fix } from "../diagnostics/diagnostic.ts";
import { moveFix } from "../edit/move-fix.ts";
import { removalFix } from "../edit/removal-fix.ts";
import { noteOf } from "../resolve/note.ts";
import type { Place } from "../resolve/place.ts";
import { dotted } from "../words/describe.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";
import { twoNames } from "./two-names.ts";

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
  onField: { deprecated: look, aliasOf: (place) => (place.field?.deprecated === undefined ? look(place) : undefined) },
});

function look(place: Place): void {
  const { path, node, field } = place;
  const note = noteOf(place);
  const name = dotted(path);
  // A rule of its own says more.
  if (note?.kind !== "deprecated" || field?.toldBy !== undefined) return;
  const { advice } = note;
  const replaces = /^(Use|Set) /.test(advice);
  const winner = twoNames(place)?.winner;
  const isDefault = node.kind === "boolean" && node.value === field?.default;
  const more = replaces ? `: ${advice[0]?.toLowerCase()}${advice.slice(1)}` : ".";
  const isOver = isDefault && winner === undefined;
  const said = isOver ? `, and \`${node.value}\` holds without it.` : more;
  place.reportKey(`\`${name}\` is deprecated${said}`, {
    ...(!replaces && !isOver && { hint: advice }),
    ...(winner !== undefined && { hint: `Of the two names that are set, Codex goes by \`${winner}\`.` }),
    fix: replacement(place),
    ...((isDefault || field?.quiet) && { severity: "info" }),
  });
}

/** Names of the switch that `enabled` in `[agents]` is now. */
const AGENTS = ["features.multi_agent", "features.collab"];

function hasTwin({ parent, name }: Place): boolean {
  return ["multi_agent", "collab"].some((one) => one !== name && parent?.child(one));
}

/** The current way to say the same, where it is certain. */
function replacement(place: Place): Fix | undefined {
  const { key, node, path, parent: table, field, root, file } = place;
  const { document } = file;
  if (!key) return undefined;
  if (AGENTS.includes(dotted(path)) && node.kind === "boolean" && !hasTwin(place)) {
    // On is the default, and where the current key is set, that decides.
    const current = root.child("agents", "enabled");
    if (current) return current.flag() === node.value ? removalFix(document, key) : undefined;
    if (node.value) return removalFix(document, key);
    const fix = moveFix(document, key, ["agents", "enabled"], "false");
    return fix && { ...fix, safe: false };
  }
  if (key.name === "startup_timeout_ms" && node.kind === "integer") {
    // The current key wins.
    if (table?.child("startup_timeout_sec")) return removalFix(document, key);
    const text = String(Number(node.value) / 1000);
    return {
      title: `Change to \`startup_timeout_sec = ${text}\``,
      safe: true,
      edits: [
        { range: { start: key.start, end: key.end }, text: "startup_timeout_sec" },
        { range: { start: node.start, end: node.end }, text },
      ],
    };
  }
  const now = path.length === 1 ? /^Use `(\w+)\.(\w+)`\.$/.exec(field?.deprecated ?? "") : undefined;
  if (now && !root.child(now[1] ?? "", now[2] ?? "")) {
    const fix = moveFix(document, key, [now[1] ?? "", now[2] ?? ""]);
    return fix && { ...fix, safe: false };
  }
  const standsFor = field?.standsFor;
  if (!standsFor || node.kind !== "boolean") return undefined;
  const isSaid = document.root.get(standsFor.key) !== undefined;
  const others = (table?.entries ?? []).filter((other) => other !== place && other.field?.standsFor);
  // The other name of the same feature would take effect.
  const hasOtherName = others.some((other) => other.field?.aliasOf === key.name || field?.aliasOf === other.name);
  if (hasOtherName && !isSaid) return undefined;
  // Off it says nothing, and beside the current key neither.
  if (!node.value || isSaid) return removalFix(document, key);
  const { key: name, value } = standsFor;
  return others.length === 0 ? moveFix(document, key, [name], JSON.stringify(value)) : undefined;
}
