import { allowLists, allowedValues, demandedOf } from "./allow-lists.ts";
import { isServerAllowed } from "./allowed-servers.ts";
import type { Layer } from "./layer.ts";
import type { LayerSet } from "./layer-set.ts";
import { entryAt, valueAt } from "./merge.ts";
import { sandboxOrigins } from "./sandbox-origins.ts";
import type { TomlPath } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";

/** What else decides whether a setting is in force: another key, the requirements, or a layer that is not used. */
export function* notesOn(set: LayerSet, path: TomlPath): Generator<string> {
  const [name = "", second] = path;
  if (path.length === 1 && (name === "sandbox_mode" || name === "default_permissions")) yield* sandboxNote(set);
  if (path.length === 1) yield* requirementNote(set, String(name));
  if (name === "mcp_servers") yield* serverNotes(set, second);
  if (name === "features" && typeof second === "string") yield* featureNotes(set, second);
  for (const layer of set.layers) yield* unusedNote(layer, path);
}

function* sandboxNote(set: LayerSet): Generator<string> {
  const [winner, loser] = sandboxOrigins(set);
  if (!winner || !loser) return;
  const why = winner.layer === loser.layer ? `both stand in ${winner.layer.label}` : `it stands in a higher layer`;
  yield `In force is \`${dotted(winner.path)}\`, not \`${dotted(loser.path)}\`: ${why}.`;
}

function* requirementNote(set: LayerSet, name: string): Generator<string> {
  const { requirements, values } = set;
  const value = valueAt(values, [name]);
  const allowed = allowedValues(set, name);
  if (allowed && value?.kind === "string" && !allowed.includes(value.value)) {
    yield `${requirements?.file} allows ${allowed.map((one) => `"${one}"`).join(", ")} only: Codex uses one of these instead.`;
  }
  if (requirements && entryAt(requirements.forced, [name]))
    yield `${requirements.file} forces this, whatever the layers say.`;
  const demanded = demandedOf(set, name);
  if (!demanded) return;
  yield `${demanded.layer.file} also makes this a requirement: no option of the command goes beyond it.`;
  const list = allowLists[name];
  if (list !== undefined && requirements?.values.get(list))
    yield `It takes the place of \`${list}\` in ${requirements.file}, which does not count.`;
}

/** Servers stay in the configuration where the requirements keep them from starting. */
function* serverNotes(set: LayerSet, wanted: TomlPath[number] | undefined): Generator<string> {
  const servers = valueAt(set.values, ["mcp_servers"]);
  if (servers?.kind !== "table") return;
  for (const { key } of servers.entries) {
    if ((wanted === undefined || wanted === key.name) && isServerAllowed(set, key.name) === false)
      yield `Codex does not start \`${key.name}\`: ${set.requirements?.file} does not allow it.`;
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
