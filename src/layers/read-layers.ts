import type { TableShape } from "../knowledge/shape.ts";
import type { TomlTable } from "../toml/types.ts";
import { type CommandLine, readCommandLine } from "./command-line.ts";
import { hidesCredentials } from "./dropped-keys.ts";
import type { Layer } from "./layer.ts";
import type { LayerOptions } from "./layer-options.ts";
import { LayerReader } from "./layer-reader.ts";
import type { LayerSet } from "./layer-set.ts";
import { emptyTable } from "./made-node.ts";
import { merged } from "./merge.ts";
import { projectLayers } from "./project-layers.ts";
import { readRequirements, withForced } from "./requirements.ts";
import { type Start, startOf } from "./start.ts";

/** Finds and reads the layers of a start of Codex, and merges them. Never throws for what files hold. */
export function readLayers(options: LayerOptions): LayerSet {
  const start = startOf(options);
  const reader = new LayerReader(start);
  const lower = [...systemLayers(start, reader), ...userLayers(start, reader)];
  const commandLine = commandLineOf(options, start);
  const higher = [...flagLayers(commandLine, start, reader), ...managedLayers(start, reader)];
  const outside = [...lower, ...higher];
  const values = mergedValues(outside, start.knowledge.config);
  const project = projectLayers(values, hidesCredentials(values), start, reader);
  const layers = [...lower, ...project.layers, ...higher];
  const requirements = readRequirements(start, reader);
  const set = inOneSpelling(mergedValues(layers, start.knowledge.config), layers, reader);
  return {
    start,
    layers,
    values: requirements ? withForced(set, requirements, start) : set,
    outside: values,
    requirements,
    sources: reader.sources,
    root: project.root,
    unreadable: reader.unreadable,
    argumentErrors: commandLine?.errors ?? [],
    hookSources: project.hookSources,
    hookFolders: project.hookFolders,
  };
}

/** What the layers that are in use set, from the lowest to the highest. */
function mergedValues(layers: readonly Layer[], shape: TableShape): TomlTable {
  return layers
    .filter(({ state }) => state === "used")
    .reduce<TomlTable>((low, { values }) => merged(low, values, shape), emptyTable({ start: 0, end: 0 }));
}

/** Codex reads the sum as it reads files: what a file with an error has left as it is written, it then spells like the rest. */
function inOneSpelling(sum: TomlTable, layers: readonly Layer[], reader: LayerReader): TomlTable {
  return layers.some(({ readErrors }) => readErrors.length > 0) ? reader.sum(sum) : sum;
}

function systemLayers({ systemDirectory, paths }: Start, reader: LayerReader): Layer[] {
  if (systemDirectory === undefined) return [];
  const file = paths.resolve(systemDirectory, "config.toml");
  return [reader.file("system", `system:${file}`, file)];
}

function userLayers({ codexHome, profile, paths }: Start, reader: LayerReader): Layer[] {
  const file = paths.resolve(codexHome, "config.toml");
  const user = reader.file("user", `user:${file}`, file);
  if (profile === undefined) return [user];
  const own = paths.resolve(codexHome, `${profile}.config.toml`);
  return [user, reader.file("profile", `user:${own}#${profile}`, own)];
}

function managedLayers({ systemDirectory, paths }: Start, reader: LayerReader): Layer[] {
  if (systemDirectory === undefined) return [];
  const file = paths.resolve(systemDirectory, "managed_config.toml");
  const layer = reader.file("managed", `managed:${file}`, file);
  return layer.state === "missing" ? [] : [layer];
}

function commandLineOf({ overrides, enable, disable }: LayerOptions, { knowledge }: Start): CommandLine | undefined {
  const features = knowledge.config.prop("features");
  return readCommandLine(overrides ?? [], {
    enable: enable ?? [],
    disable: disable ?? [],
    features: features?.kind === "table" ? features : undefined,
  });
}

function flagLayers(commandLine: CommandLine | undefined, { cwd }: Start, reader: LayerReader): Layer[] {
  if (!commandLine) return [];
  const source = reader.sources.add(undefined, commandLine.document);
  return [reader.document({ kind: "flags", label: "flags", file: undefined }, source, cwd)];
}
