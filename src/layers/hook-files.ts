import type { HookFile } from "../hook-trust/hook-trust.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import { parseText } from "../parse-text.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { Layer } from "./layer.ts";
import type { LayerSet } from "./layer-set.ts";

/** What the keys of hooks of the command line begin with. */
const COMMAND_LINE = "/<session-flags>/config.toml";

/** The files that Codex looks for hooks in at a start: of each layer the configuration, and `hooks.json` beside it. */
export const hookFiles = oncePer((set: LayerSet): readonly HookFile[] =>
  set.layers.flatMap((layer) => (layer.state === "off" || layer.state === "broken" ? [] : filesOf(layer, set))),
);

function filesOf(layer: Layer, set: LayerSet): HookFile[] {
  const isManaged = layer.kind === "system" || layer.kind === "managed";
  const { paths, platform, knowledge } = set.start;
  const folder = set.hookFolders.get(layer) ?? (layer.file === undefined ? undefined : paths.parent(layer.file));
  const source = set.hookFolders.has(layer) ? set.hookSources.get(layer) : layer.source;
  const found: HookFile[] = [];
  const add = (path: string, document: TomlDocument | undefined, kind: "config" | "hooks-json"): void => {
    if (!document || document.errors.length > 0) return;
    found.push({ path, config: new ConfigFile(document, { kind, platform, knowledge }), isManaged });
  };
  // Codex looks at the folder of a profile, which is the user's, once.
  const isOnce = layer.kind !== "profile" && layer.kind !== "managed";
  if (folder !== undefined && isOnce) {
    const path = paths.resolve(folder, "hooks.json");
    add(path, jsonAt(path, set), "hooks-json");
  }
  add(source?.file ?? COMMAND_LINE, source?.document, "config");
  return found;
}

function jsonAt(path: string, { start: { files } }: LayerSet): TomlDocument | undefined {
  const bytes = files.kind(path) === "file" ? files.read(path) : undefined;
  if (bytes === undefined || bytes instanceof Error) return undefined;
  const { text, errors } = decodeUtf8(bytes);
  return errors.length === 0 ? parseText(text, "hooks-json") : undefined;
}
