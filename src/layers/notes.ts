import { allowLists, allowedValues, demandedOf } from "./allow-lists.ts";
import { isServerAllowed } from "./allowed-servers.ts";
import { featureInForce } from "./feature-in-force.ts";
import type { Layer } from "./layer.ts";
import type { LayerSet } from "./layer-set.ts";
import { type FoundEntry, entryAt, valueAt } from "./merge.ts";
import type { Origin, ValuePlace } from "./origins.ts";
import { sandboxOrigins } from "./sandbox-origins.ts";
import type { Source } from "./source-map.ts";
import type { TomlPath } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";

/** How notes name what other places set. */
export interface NoteWords {
  where(place: ValuePlace): string;
  what(place: ValuePlace): string;
}

/** What else decides whether a setting is in force: another key, the requirements, or a layer that is not used. */
export function* notesOn(set: LayerSet, path: TomlPath, words: NoteWords): Generator<string> {
  const [name = "", second] = path;
  if (path.length === 1 && (name === "sandbox_mode" || name === "default_permissions")) yield* sandboxNote(set, words);
  if (path.length === 1) yield* requirementNote(set, String(name));
  if (name === "mcp_servers") yield* serverNotes(set, second);
  if (name === "features" && typeof second === "string") yield* featureNotes(set, second, words);
  for (const layer of set.layers) yield* unusedNote(set, layer, path, words);
}

function* sandboxNote(set: LayerSet, words: NoteWords): Generator<string> {
  const [winner, loser] = sandboxOrigins(set);
  if (!winner || !loser) return;
  const why = winner.layer === loser.layer ? "it counts more where one file has both" : "it stands in a higher layer";
  yield `In force is ${setting(winner, words)}, not \`${dotted(loser.path)}\`: ${why}.`;
}

function setting(origin: Origin, words: NoteWords): string {
  return `\`${dotted(origin.path)} = ${words.what(origin)}\` of ${words.where(origin)}`;
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

function* featureNotes(set: LayerSet, name: string, words: NoteWords): Generator<string> {
  const { names = [], origin, demanded } = featureInForce(set, name) ?? {};
  if (origin && names.length > 1) {
    const said = names.map((one) => `\`${one}\``).join(" and ");
    yield `${said} are names of one feature: ${setting(origin, words)} decides, as the last in the alphabet, whatever the layers.`;
  }
  if (demanded !== undefined) yield `${set.requirements?.file} sets the feature to ${demanded}.`;
}

/** A value in a layer that does not count, which people wonder about. */
function* unusedNote(set: LayerSet, layer: Layer, path: TomlPath, words: NoteWords): Generator<string> {
  const { state, source, values, reason, dropped } = layer;
  if (!source) return;
  const verb = valueAt(set.values, path) ? "sets it too" : "sets it";
  const off = state === "off" ? entryAt(values, path) : undefined;
  if (off) yield `${words.where(placeIn(layer, source, off, source.start))} ${verb}, and is off: ${reason}.`;
  const lost = dropped.find((one) => one.every((segment, index) => segment === path[index]));
  const entry = lost && entryAt(source.document.root, lost);
  if (entry)
    yield `${words.where(placeIn(layer, source, entry, 0))} ${verb}, but a project's file may not: Codex drops it there.`;
}

function placeIn(layer: Layer, source: Source, { key, value }: FoundEntry, offset: number): ValuePlace {
  const { start, end } = key ?? value;
  return { layer, source, range: { start: start - offset, end: end - offset }, value };
}
