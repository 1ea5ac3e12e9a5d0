import { diagnose } from "../../../src/layers/diagnose.ts";
import { readLayers } from "../../../src/layers/read-layers.ts";
import { leafPaths, originOf } from "../../../src/layers/origins.ts";
import { valueAt } from "../../../src/layers/merge.ts";
import type { LayerSet } from "../../../src/layers/layer-set.ts";
import type { JsonValue } from "../../../src/models/field-meta.ts";
import type { TomlPath } from "../../../src/toml/types.ts";
import type { LayerAnswer, LayerCase } from "./layer-case.ts";
import { layerValueDifference } from "./layer-values.ts";
import { withRootName } from "./set-files.ts";
import { optionsOf } from "./set-start.ts";

/** What a set is compared by. */
export type Aspect = "verdict" | "layers" | "values" | "origins";

export interface Difference {
  readonly aspect: Aspect;
  readonly what: string;
  readonly ours: string;
  readonly codex: string;
}

/** What we say of a set in another way than Codex; where Codex could not answer a question, it is not compared. */
export function differencesOf(set: LayerCase, answer: LayerAnswer): Difference[] {
  const read = readLayers(optionsOf(set));
  const verdicts = [...verdictDifferences(read, answer), ...serverDifferences(read, answer)];
  // Asked without a directory, Codex leaves the project out, as it never does at a start.
  if (!answer.layers || set.read_cwd === null) return verdicts;
  const ours = [...leafPaths(read.values)];
  return [
    ...verdicts,
    ...layerDifferences(read, answer),
    ...valueDifferences(ours, read, answer),
    ...originDifferences(ours, read, answer),
    ...missingValues(ours, read, answer),
  ];
}

function* verdictDifferences(read: LayerSet, { startup, strict }: LayerAnswer): Generator<Difference> {
  const findings = diagnose(read);
  const fatal = findings.filter(({ effect }) => effect === "fatal");
  const refused = findings.filter(({ effect }) => effect === "fatal" || effect === "ignored");
  for (const [what, ours, codex] of [
    ["a start", fatal, startup],
    ["a strict start", refused, strict],
  ] as const) {
    if ((ours.length === 0) === codex.ok) continue;
    const said = ours.map(({ code, file, effect }) => `${code} (${effect}) ${withRootName(file ?? "")}`);
    yield { aspect: "verdict", what, ours: said.join(", ") || "fine", codex: codex.detail ?? "fine" };
  }
}

/** What is set for servers, as far as their list tells: it leaves out what is not set, and adds defaults. */
function* serverDifferences({ values }: LayerSet, { mcp }: LayerAnswer): Generator<Difference> {
  const servers = valueAt(values, ["mcp_servers"]);
  if (!mcp?.servers || servers?.kind !== "table") return;
  const names = servers.entries.map(({ key }) => withRootName(key.name));
  const codex = Object.keys(mcp.servers);
  if (names.toSorted().join("\n") !== codex.toSorted().join("\n"))
    yield { aspect: "values", what: "the servers", ours: names.join(", "), codex: codex.join(", ") };
  for (const { key, value } of servers.entries) {
    const { transport } = mcp.servers[withRootName(key.name)] ?? {};
    for (const path of leafPaths(value)) {
      const theirs = transport && jsonAt(transport, namesOf(path));
      const ours = plain(valueAt(value, path));
      if (theirs === undefined || isSame(ours, theirs)) continue;
      const what = ["mcp_servers", key.name, ...path].join(".");
      yield { aspect: "values", what, ours: String(ours), codex: JSON.stringify(theirs) };
    }
  }
}

function* layerDifferences({ layers }: LayerSet, answer: LayerAnswer): Generator<Difference> {
  const told = layers.toReversed();
  const theirs = answer.layers ?? [];
  const ours = told.map(({ label, state }) => `${withRootName(label)}${state === "off" ? " (off)" : ""}`);
  const codex = theirs.map(({ layer, disabled }) => `${layer}${disabled === undefined ? "" : " (off)"}`);
  if (ours.join("\n") !== codex.join("\n")) {
    yield { aspect: "layers", what: "the stack", ours: ours.join(", "), codex: codex.join(", ") };
    return;
  }
  for (const [index, layer] of told.entries()) {
    const other = theirs[index];
    const difference = other && layerValueDifference(layer, other);
    if (difference) yield { aspect: "layers", what: withRootName(layer.label), ...difference };
  }
}

function* valueDifferences(
  paths: readonly TomlPath[],
  read: LayerSet,
  { config = {}, origins = {} }: LayerAnswer,
): Generator<Difference> {
  for (const path of paths) {
    const names = namesOf(path);
    // What Codex does not know, or reads under another name, is missing from its typed answer; and so is what is as it
    // would be anyway.
    if (typeof config !== "object" || !Object.hasOwn(config, names[0] as string)) continue;
    const codex = jsonAt(config, names);
    if (codex === undefined && origins[names.join(".")] !== undefined) continue;
    const ours = plain(valueAt(read.values, path));
    if (isSame(ours, codex) || isSpelledTwice(path, read) || names.join(".") === OF_SERVER) continue;
    yield { aspect: "values", what: names.join("."), ours: String(ours), codex: JSON.stringify(codex) ?? "nothing" };
  }
}

/** A feature of which Codex tells what the server that answers does itself. */
const OF_SERVER = "features.remote_control";

/** Whether a feature is also set by its other name. Codex then tells which of them counts, in the place of what is set. */
function isSpelledTwice([table, name = ""]: TomlPath, { start, values }: LayerSet): boolean {
  const features = start.knowledge.config.prop("features");
  if (table !== "features" || features?.kind !== "table") return false;
  return features.keys.some((key) => features.field(key)?.aliasOf === name && valueAt(values, ["features", key]));
}

function* originDifferences(
  paths: readonly TomlPath[],
  read: LayerSet,
  { origins = {} }: LayerAnswer,
): Generator<Difference> {
  const known = Object.entries(origins).map(([key, label]) => ({ name: plainName(key), label }));
  for (const path of paths) {
    const what = namesOf(path).join(".");
    const origin = originOf(read, path);
    // Codex keeps the origin of each spelling.
    const codex = known.flatMap(({ name, label }) => (name === plainName(what) ? [label] : []));
    const ours = origin && withRootName(origin.layer.label);
    if (ours === undefined ? codex.length === 0 : codex.includes(ours)) continue;
    if (codex.length === 0 && isByPosition(path, origins)) continue;
    yield { aspect: "origins", what, ours: ours ?? "none", codex: codex.join(" or ") || "none" };
  }
}

/** Whether Codex tells a table that is written as a list: in a file with an error it keeps the origins of that list. */
function isByPosition(path: TomlPath, origins: Readonly<Record<string, string>>): boolean {
  return origins[[...namesOf(path.slice(0, -1)), "0"].join(".")] !== undefined;
}

/** A path without what Codex adds to it, and with names of filters and domains as they are compared once they are merged. */
function plainName(key: string): string {
  const name = key.replace(/\.\$serde_json::private::Number$/, "").replace(COMBINED, "$1");
  return /^shell_environment_policy\.filters\.|\.network\.domains\./.test(name)
    ? name.toLowerCase().replace(/\.$/, "")
    : name;
}

/** Codex tells the boolean of a feature as a table, where the feature can be one. */
const COMBINED = /^(features\.[^.]+)\.enabled$/;

/** What Codex says is set, and we do not have. */
function* missingValues(
  paths: readonly TomlPath[],
  read: LayerSet,
  { config = {}, origins = {} }: LayerAnswer,
): Generator<Difference> {
  const ours = new Set(paths.map((path) => plainName(namesOf(path).join("."))));
  for (const [key, label] of Object.entries(origins)) {
    const value = jsonAt(config, key.split("."));
    if (value === undefined || typeof value === "object" || ours.has(plainName(key))) continue;
    if (isOfPlugin(key, read)) continue;
    yield { aspect: "values", what: key, ours: "nothing", codex: `${JSON.stringify(value)} of ${label}` };
  }
}

/** Whether Codex tells of an app what a plugin sets for it, which it does in both places. */
function isOfPlugin(key: string, { values }: LayerSet): boolean {
  const plugins = valueAt(values, ["plugins"]);
  if (plugins?.kind !== "table" || !key.startsWith("apps.")) return false;
  return plugins.entries.some((plugin) => [...leafPaths(plugin.value)].some((path) => namesOf(path).join(".") === key));
}

function namesOf(path: TomlPath): string[] {
  return path.map((segment) => withRootName(String(segment)));
}

function plain(node: ReturnType<typeof valueAt>): JsonValue | undefined {
  if (node === undefined || !("value" in node)) return undefined;
  const { value } = node;
  if (typeof value === "string") return withRootName(value);
  return typeof value === "bigint" ? Number(value) : value;
}

function isSame(ours: JsonValue | undefined, codex: JsonValue | undefined): boolean {
  return ours === codex || (typeof ours === "number" && typeof codex === "number" && Math.abs(ours - codex) < 1e-6);
}

function jsonAt(root: JsonValue, path: TomlPath): JsonValue | undefined {
  let at: JsonValue | undefined = root;
  for (const segment of path) {
    if (typeof at !== "object") return undefined;
    at = (at as Readonly<Record<string, JsonValue>>)[String(segment)];
  }
  return at;
}
