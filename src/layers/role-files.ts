import { decodeUtf8 } from "../toml/decode.ts";
import { oncePer } from "../toml/once-per.ts";
import { parseToml } from "../toml/parse.ts";
import type { OffsetRange, TomlDocument } from "../toml/types.ts";
import { filesBelow } from "./files-below.ts";
import type { Layer } from "./layer.ts";
import type { LayerSet } from "./layer-set.ts";
import { roleName } from "./role-name.ts";

/** A role that Codex knows at a start. */
export interface RoleFile {
  readonly layer: Layer;
  /** What it is called: its file has the last word. */
  readonly name: string;
  /** Absolute path of its own file; undefined where it has none. */
  readonly file: string | undefined;
  /** Where it gets its name, in that file or in that of the layer. */
  readonly at: { readonly file: string | undefined; readonly range: OffsetRange };
  /** A table of `[agents]` is it, and it was not found in a folder. */
  readonly isDeclared: boolean;
  readonly document: TomlDocument | undefined;
}

const FOLDER = "agents";
const EXTENSION = ".toml";

/** The roles of the layers in use, from the lowest to the highest; of each layer the declared ones first. */
export const roleFiles = oncePer((set: LayerSet): readonly RoleFile[] => {
  const seen = new Set<string>();
  return set.layers.flatMap((layer) => {
    if (layer.file === undefined || layer.state === "off" || layer.state === "broken") return [];
    const declared = declaredRoles(layer, set);
    const folder = set.start.paths.resolve(set.start.paths.parent(layer.file), FOLDER);
    // Those of the user's folder are not read again for a profile.
    if (seen.has(folder)) return declared;
    seen.add(folder);
    const named = new Set(declared.map(({ file }) => file));
    const paths = filesBelow(folder, EXTENSION, set.start).filter((path) => !named.has(path));
    return [...declared, ...paths.flatMap((path) => foundRole(path, layer, set))];
  });
});

function declaredRoles(layer: Layer, set: LayerSet): RoleFile[] {
  const agents = layer.values.get("agents")?.value;
  if (agents?.kind !== "table") return [];
  return agents.entries.flatMap(({ key, value }) => {
    if (value.kind !== "table") return [];
    const path = value.get("config_file")?.value;
    const file = path?.kind === "string" ? path.value : undefined;
    const document = file === undefined ? undefined : documentAt(file, set);
    const own = document && roleName(document.root);
    const source = set.sources.at(key.start);
    const start = source?.start ?? 0;
    const at = own
      ? { file, range: own.range }
      : { file: source?.file, range: { start: key.start - start, end: key.end - start } };
    return [{ layer, name: own?.name ?? key.name, file, at, isDeclared: true, document }];
  });
}

function foundRole(file: string, layer: Layer, set: LayerSet): RoleFile[] {
  const document = documentAt(file, set);
  const own = document && roleName(document.root);
  if (!own || document.errors.length > 0) return [];
  return [{ layer, name: own.name, file, at: { file, range: own.range }, isDeclared: false, document }];
}

function documentAt(path: string, { start: { files } }: LayerSet): TomlDocument | undefined {
  const bytes = files.kind(path) === "file" ? files.read(path) : undefined;
  return bytes === undefined || bytes instanceof Error ? undefined : parseToml(decodeUtf8(bytes).text);
}
