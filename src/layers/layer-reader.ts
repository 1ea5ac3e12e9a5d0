import type { FileKind } from "../lint-options.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { parseToml } from "../toml/parse.ts";
import { withErrors } from "../toml/with-errors.ts";
import type { TomlDocument, TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import { structuralFindings } from "../validate/structure.ts";
import { asCodexReads } from "./as-codex-reads.ts";
import { droppedKeys, withoutPaths } from "./dropped-keys.ts";
import type { Layer, LayerKind } from "./layer.ts";
import { emptyTable } from "./made-node.ts";
import { inCurrentSpelling } from "./old-spellings.ts";
import { type Source, SourceMap } from "./source-map.ts";
import type { Start } from "./start.ts";

/** What kind of file each layer is to the checks. */
const fileKinds: Readonly<Record<LayerKind, FileKind>> = {
  system: "system-config",
  user: "config",
  profile: "profile",
  project: "project-config",
  flags: "profile",
  managed: "managed-config",
};

export function fileKindOf(kind: LayerKind): FileKind {
  return fileKinds[kind];
}

/** A file that Codex cannot read, or that is no text. */
export interface Unreadable {
  readonly file: string;
  readonly error: Error;
}

interface Facts {
  readonly kind: LayerKind;
  readonly label: string;
  readonly file: string | undefined;
}

/** Reads the texts of a start into layers. */
export class LayerReader {
  readonly sources = new SourceMap();
  readonly unreadable: Unreadable[] = [];
  readonly #start: Start;

  constructor(start: Start) {
    this.#start = start;
  }

  /** The layer of a file that Codex looks for. */
  file(kind: LayerKind, label: string, file: string, isGuarded = false): Layer {
    const facts = { kind, label, file };
    const source = this.text(file);
    if (source instanceof Error) {
      return { ...facts, ...NOTHING, state: "broken", reason: `it cannot be read: ${source.message}` };
    }
    if (!source) return { ...facts, ...NOTHING, state: "missing", reason: "there is no such file" };
    const { paths } = this.#start;
    return this.document(facts, source, paths.parent(file), isGuarded);
  }

  /**
   * The layer of a text.
   *
   * @param directory Where relative paths in it start.
   */
  document(facts: Facts, source: Source, directory: string, isGuarded = false): Layer {
    const { document } = source;
    const isBroken = document.errors.length > 0;
    const root = this.#rootOf(document, facts.kind);
    const dropped = facts.kind === "project" ? droppedKeys(root, isGuarded) : [];
    return {
      ...facts,
      source,
      dropped,
      state: isBroken ? "broken" : "used",
      ...(isBroken && { reason: "it is not valid TOML" }),
      values: this.#valuesOf(root, source, directory, dropped),
    };
  }

  /** A text, in the row of all; undefined where there is none. */
  text(file: string): Source | Error | undefined {
    const { files } = this.#start;
    if (files.kind(file) === "missing") return undefined;
    const bytes = files.read(file);
    if (bytes instanceof Error) {
      this.unreadable.push({ file, error: bytes });
      return bytes;
    }
    const { text, errors } = decodeUtf8(bytes);
    const document = parseToml(text);
    if (errors.length === 0) return this.sources.add(file, document);
    return this.sources.add(file, withErrors(document, [...errors, ...document.errors]), false);
  }

  /** What a text sets that is no layer itself, as Codex reads it. */
  values(source: Source, directory: string): TomlTable {
    return this.#valuesOf(this.#rootOf(source.document, "system"), source, directory, []);
  }

  #rootOf(document: TomlDocument, kind: LayerKind): Place {
    const { platform, knowledge } = this.#start;
    return new ConfigFile(document, { kind: fileKindOf(kind), platform, knowledge }).root;
  }

  #valuesOf(root: Place, { start }: Source, directory: string, dropped: readonly TomlPath[]): TomlTable {
    const { paths, home, knowledge } = this.#start;
    // Two spellings of one key are a type error too, the second time that Codex reads the file.
    const hasTypeError = structuralFindings(root).some(
      ({ effect, code }) => effect === "fatal" || code === "duplicate-alias",
    );
    const resolvePath = (path: string): string =>
      path === "~" || path.startsWith("~/") ? paths.resolve(home, path.slice(2)) : paths.resolve(directory, path);
    const value: TomlValue = asCodexReads(root, { offset: start, resolvePath: hasTypeError ? undefined : resolvePath });
    const values = value.kind === "table" ? value : emptyTable(value);
    return inCurrentSpelling(withoutPaths(values, dropped), knowledge.config);
  }
}

const NOTHING = { source: undefined, dropped: [], values: emptyTable({ start: 0, end: 0 }) } as const;
