import { type Layer } from "./layer.ts";
import type { LayerSet } from "./layer-set.ts";
import { entryAt, valueAt } from "./merge.ts";
import { originOf } from "./origins.ts";
import type { TomlPath } from "../toml/types.ts";

/** What the requirements allow of a setting, by the name of their list. */
const ALLOWED: Readonly<Record<string, string>> = {
  sandbox_mode: "allowed_sandbox_modes",
  approval_policy: "allowed_approval_policies",
  approvals_reviewer: "allowed_approvals_reviewers",
  web_search: "allowed_web_search_modes",
};

/** Settings that the managed file also demands, so that nothing on the command line goes beyond them. */
const DEMANDED = new Set(["approval_policy", "approvals_reviewer", "sandbox_mode"]);

/** What else decides whether a setting is in force: another key, the requirements, or a layer that is not used. */
export function* notesOn(set: LayerSet, path: TomlPath): Generator<string> {
  const [name = "", second] = path;
  if (path.length === 1 && (name === "sandbox_mode" || name === "default_permissions")) yield* sandboxNote(set);
  if (path.length === 1) yield* requirementNote(set, String(name));
  if (name === "features" && typeof second === "string") yield* featureNotes(set, second);
  for (const layer of set.layers) yield* unusedNote(layer, path);
}

/** Of the two ways to say what a sandbox allows, the higher layer decides, and in one layer the newer one. */
function* sandboxNote(set: LayerSet): Generator<string> {
  const [mode, profile] = [originOf(set, ["sandbox_mode"]), originOf(set, ["default_permissions"])];
  if (!mode || !profile) return;
  const isMode = set.layers.indexOf(mode.layer) > set.layers.indexOf(profile.layer);
  const [winner, loser] = isMode ? ["sandbox_mode", "default_permissions"] : ["default_permissions", "sandbox_mode"];
  const why = mode.layer === profile.layer ? `both stand in ${mode.layer.label}` : `it stands in a higher layer`;
  yield `In force is \`${winner}\`, not \`${loser}\`: ${why}.`;
}

function* requirementNote({ requirements, layers, values }: LayerSet, name: string): Generator<string> {
  const list = ALLOWED[name];
  const value = valueAt(values, [name]);
  const allowed = requirements && list !== undefined ? valueAt(requirements.values, [list]) : undefined;
  if (allowed?.kind === "array" && value?.kind === "string") {
    const names = allowed.items.flatMap((item) => (item.kind === "string" ? [item.value] : []));
    if (!names.includes(value.value)) {
      yield `${requirements?.file} allows ${names.map((one) => `"${one}"`).join(", ")} only: Codex uses one of these instead.`;
    }
  }
  if (requirements && entryAt(requirements.forced, [name]))
    yield `${requirements.file} forces this, whatever the layers say.`;
  const managed = layers.find(({ kind, state }) => kind === "managed" && state === "used");
  if (managed && DEMANDED.has(name) && valueAt(managed.values, [name])) {
    yield `${managed.file} also makes this a requirement: no option of the command goes beyond it.`;
  }
}

/** Two names of one feature are two keys to Codex: where both are set, the later in the alphabet decides. */
function* featureNotes({ start, values, requirements }: LayerSet, name: string): Generator<string> {
  const features = start.knowledge.config.prop("features");
  if (features?.kind !== "table") return;
  const current = features.field(name)?.aliasOf ?? name;
  const names = [current, ...features.keys.filter((key) => features.field(key)?.aliasOf === current)];
  const set = names.filter((one) => valueAt(values, ["features", one])).toSorted();
  if (set.length > 1) {
    yield `${set.map((one) => `\`${one}\``).join(" and ")} are names of one feature: \`${set.at(-1)}\`, the last in the alphabet, decides, whatever the layers.`;
  }
  const demanded = requirements && valueAt(requirements.values, ["features", current]);
  if (demanded?.kind === "boolean") yield `${requirements?.file} sets the feature to ${demanded.value}.`;
}

/** A value in a layer that does not count, which people wonder about. */
function* unusedNote({ state, values, label, reason, dropped }: Layer, path: TomlPath): Generator<string> {
  if (state === "off" && entryAt(values, path)) yield `${label} sets it too, and is off: ${reason}.`;
  const isDropped = dropped.some((one) => one.every((segment, index) => segment === path[index]));
  if (isDropped && state !== "missing")
    yield `${label} sets it too, but a project's file may not: Codex drops it there.`;
}
