import type { TomlTable } from "../toml/types.ts";
import type { Layer } from "./layer.ts";
import type { LayerReader } from "./layer-reader.ts";
import { withEntry, withoutEntries } from "./made-node.ts";
import { type Checkout, checkoutAround } from "./main-checkout.ts";
import { directoryChain, projectRoot, rootMarkers } from "./project-root.ts";
import type { Source } from "./source-map.ts";
import type { Start } from "./start.ts";
import { type Trust, trustOf } from "./trust.ts";

export interface ProjectLayers {
  /** The directory that the project starts at. */
  readonly root: string;
  /** From the root of the project down to the working directory. */
  readonly layers: readonly Layer[];
  /** Texts from which the layers of a linked worktree take their hooks. */
  readonly hookSources: ReadonlyMap<Layer, Source>;
  /** The directories that these take their hooks from instead of their own. */
  readonly hookFolders: ReadonlyMap<Layer, string>;
}

const HOOKS = "hooks";

/**
 * The layers of the project around the working directory: one for each `.codex` directory.
 *
 * @param values The layers outside of the project, merged.
 * @param isGuarded Whether these turn on the stand-ins for credentials.
 */
export function projectLayers(values: TomlTable, isGuarded: boolean, start: Start, reader: LayerReader): ProjectLayers {
  const { cwd, files, paths } = start;
  const root = projectRoot(cwd, rootMarkers(values), files, paths);
  const checkout = checkoutAround(cwd, files, paths);
  const layers: Layer[] = [];
  const hookSources = new Map<Layer, Source>();
  const hookFolders = new Map<Layer, string>();
  for (const directory of directoryChain(root, cwd, paths)) {
    const folder = paths.resolve(directory, ".codex");
    if (files.kind(folder) !== "directory" || isSame(folder, start.codexHome, start)) continue;
    const read = reader.file("project", `project:${folder}`, paths.resolve(folder, "config.toml"), isGuarded);
    const layer = withTrust(read, trustOf({ directory, root, main: checkout?.main }, values, files), start);
    const twin = twinInMainCheckout(folder, checkout, start);
    if (twin === undefined || layer.state === "broken") {
      layers.push(layer);
      continue;
    }
    const source = reader.text(paths.resolve(twin, "config.toml"));
    // Codex reads this file too before it asks for trust.
    if (layer.state === "off" && !isUnreadable(source)) {
      layers.push(layer);
      continue;
    }
    const withHooks = withHooksOf(source, twin, layer, reader);
    if (source && !(source instanceof Error)) hookSources.set(withHooks, source);
    hookFolders.set(withHooks, twin);
    layers.push(withHooks);
  }
  return { root, layers, hookSources, hookFolders };
}

function isSame(one: string, other: string, { files }: Start): boolean {
  return one === other || files.real(one) === files.real(other);
}

function isUnreadable(source: Source | Error | undefined): boolean {
  return source instanceof Error || source?.isText === false;
}

function withTrust(layer: Layer, { level, key }: Trust, { codexHome, paths }: Start): Layer {
  // Codex reads the file before it asks for trust.
  const isRead = layer.state !== "broken" || layer.source?.isText === true;
  if (level === "trusted" || !isRead) return layer;
  const reason =
    level === "untrusted"
      ? `\`projects."${key}"\` says that it is not trusted`
      : `it is not trusted; \`[projects."${key}"]\` with \`trust_level = "trusted"\` in ${paths.resolve(codexHome, "config.toml")} would trust it`;
  return { ...layer, state: "off", reason };
}

/** The same directory in the repository's own checkout, where it is in a linked worktree: the hooks there count. */
function twinInMainCheckout(folder: string, checkout: Checkout | undefined, { paths }: Start): string | undefined {
  if (!checkout || checkout.main === checkout.root) return undefined;
  const below = paths.below(checkout.root, folder);
  return below === undefined ? undefined : paths.resolve(checkout.main, below);
}

/** The layer of a linked worktree with the hooks of another file, or with none where that has none. */
function withHooksOf(source: Source | Error | undefined, folder: string, layer: Layer, reader: LayerReader): Layer {
  if (source instanceof Error || (source && source.document.errors.length > 0)) {
    const reason = "the file of the main checkout, which its hooks come from, cannot be read";
    return { ...layer, state: "broken", reason };
  }
  const hooks = source && reader.values(source, folder).get(HOOKS);
  const values = withoutEntries(layer.values, [HOOKS]);
  return hooks ? { ...layer, state: "used", values: withEntry(values, hooks) } : { ...layer, values };
}
