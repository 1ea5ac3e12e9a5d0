import type { ListedHook } from "../hook-trust/hook-trust.ts";
import type { TrustStatus } from "../hook-trust/trust-status.ts";
import { areHooksOff, featureInForce } from "../layers/feature-in-force.ts";
import { hookTrustOf } from "../layers/hook-findings.ts";
import type { Layer } from "../layers/layer.ts";
import { valueAt } from "../layers/merge.ts";
import { LineIndex } from "../toml/line-index.ts";
import type { TomlTable, TomlValue } from "../toml/types.ts";
import type { ShownSet } from "./shown-set.ts";

const HOOKS = "hooks";
const STATES: Readonly<Record<TrustStatus, string>> = {
  trusted: "trusted",
  modified: "changed since it was trusted, so Codex does not run it",
  untrusted: "not trusted, so Codex does not run it",
  managed: "managed",
};
/** Nothing tells what has been trusted where nothing computes fingerprints. */
const UNTOLD = "runs once it is trusted";

/**
 * The hooks of all layers, which all run: merging them as other arrays are would hide some. Each says what Codex thinks of
 * it; those in `hooks.json` are told by their places only.
 */
export function* hookLines(shown: ShownSet): Generator<string> {
  const { sha256 } = shown.set.start;
  if (areHooksOff(shown.set)) yield* offLines(shown);
  const { hooks } = hookTrustOf(shown.set, sha256 ?? (() => ""));
  for (const layer of shown.set.layers) {
    const table = layer.state === "used" ? valueAt(layer.values, [HOOKS]) : undefined;
    if (table?.kind === "table") yield* layerLines(layer, table, hooks, shown);
  }
  for (const file of new Set(hooks.map((hook) => hook.file))) {
    if (file.config.kind !== "hooks-json") continue;
    const lines = new LineIndex(file.config.document.text);
    yield* ["", `# Hooks of ${shown.path(file.path)}`];
    for (const hook of hooks.filter((one) => one.file === file)) {
      const event = hook.place.path.find((segment, index) => index > 0 && typeof segment === "string");
      const { line } = lines.position(hook.place.opening.start);
      yield `#   ${shown.path(file.path)}:${line}  ${shown.key(String(event))}: ${stateOf(hook, shown)}`;
    }
  }
}

function* offLines(shown: ShownSet): Generator<string> {
  const { origin, demanded } = featureInForce(shown.set, HOOKS) ?? {};
  const file = shown.set.requirements?.file;
  const place = demanded === undefined ? origin && shown.placeOf(origin) : file && shown.path(file);
  yield* ["", `# Hooks are switched off as a whole, by ${place}: Codex runs none.`];
}

function* layerLines(layer: Layer, table: TomlTable, hooks: readonly ListedHook[], shown: ShownSet): Generator<string> {
  const events = table.entries.filter(({ value }) => value.kind === "array");
  if (events.length === 0) return;
  // Those of a linked worktree stand in the main checkout.
  const { file } = shown.set.hookSources.get(layer) ?? layer;
  yield* ["", `# Hooks of ${file === undefined ? "the command line" : shown.path(file)}; those of all files run.`];
  for (const { key, value } of events) {
    const header = `${HOOKS}.${shown.key(key.name)}`;
    for (const [index, group] of (value.kind === "array" ? value.items : []).entries()) {
      if (index > 0) yield "";
      const source = shown.set.sources.at(group.start);
      yield `[[${header}]]  # ${source ? shown.place(source, group.start - source.start) : ""}`;
      if (group.kind !== "table") continue;
      const handlers = group.get("hooks")?.value;
      const isList = handlers?.kind === "array" && handlers.items.every(({ kind }) => kind === "table");
      yield* entryLines(group, shown, isList ? "hooks" : undefined);
      for (const handler of isList ? handlers.items : []) {
        yield `[[${header}.hooks]]  # ${stateAt(handler, hooks, shown)}`;
        if (handler.kind === "table") yield* entryLines(handler, shown);
      }
    }
  }
}

function* entryLines({ entries }: TomlTable, shown: ShownSet, leftOut?: string): Generator<string> {
  for (const { key, value } of entries) {
    if (key.name !== leftOut) yield `${shown.key(key.name)} = ${shown.value(value)}`;
  }
}

function stateAt(handler: TomlValue, hooks: readonly ListedHook[], shown: ShownSet): string {
  const { set } = shown;
  const source = set.sources.at(handler.start);
  const start = handler.start - (source?.start ?? 0);
  if (areHooksOff(set)) return "switched off";
  const hook = hooks.find(({ place }) => place.file.document === source?.document && place.node.start === start);
  return hook ? stateOf(hook, shown) : "Codex skips it";
}

function stateOf({ trustStatus, enabled }: ListedHook, { set }: ShownSet): string {
  if (!enabled) return "switched off";
  return set.start.sha256 || trustStatus === "managed" ? STATES[trustStatus] : UNTOLD;
}
