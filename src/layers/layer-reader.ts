import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileKind } from "../lint-options.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { parseToml } from "../toml/parse.ts";
import { withErrors } from "../toml/with-errors.ts";
import type { TomlDocument, TomlTable, TomlValue } from "../toml/types.ts";
import { asCodexReads } from "./as-codex-reads.ts";
import { droppedKeys, withoutPaths } from "./dropped-keys.ts";
import type { Layer, LayerKind } from "./layer.ts";
import { emptyTable } from "./made-node.ts";
import { inCurrentSpelling } from "./old-spellings.ts";
import { readErrors } from "./read-errors.ts";
import { type Source, SourceMap } from "./source-map.ts";
import type { Start } from "./start.ts";
import { sumDocument } from "./sum-document.ts";

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
    const errors = this.#errorsOf(document, facts.kind);
    const dropped = facts.kind === "project" ? droppedKeys(root, isGuarded) : [];
    return {
      ...facts,
      source,
      dropped,
      readErrors: errors,
      state: isBroken ? "broken" : "used",
      ...(isBroken && { reason: "it is not valid TOML" }),
      values: withoutPaths(this.#valuesOf(root, source, directory, errors.length > 0), dropped),
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
    const errors = this.#errorsOf(source.document, "system");
    return this.#valuesOf(this.#rootOf(source.document, "system"), source, directory, errors.length > 0);
  }

  /** What texts come to together, in Codex's own spelling; relative paths stay. */
  sum(values: TomlTable): TomlTable {
    const root = this.#rootOf(sumDocument(values, this.sources), "user");
    const sum = asCodexReads(root, { offset: 0, resolvePath: (path) => path });
    return sum.kind === "table" ? sum : values;
  }

  #errorsOf(document: TomlDocument, kind: LayerKind): readonly Diagnostic[] {
    const { platform, knowledge } = this.#start;
    return readErrors(document, { kind: fileKindOf(kind), platform, knowledge });
  }

  #rootOf(document: TomlDocument, kind: LayerKind): Place {
    const { platform, knowledge } = this.#start;
    return new ConfigFile(document, { kind: fileKindOf(kind), platform, knowledge }).root;
  }

  #valuesOf(root: Place, { start }: Source, directory: string, hasErrors: boolean): TomlTable {
    const { paths, home, knowledge } = this.#start;
    const resolvePath = (path: string): string =>
      path === "~" || path.startsWith("~/") ? paths.resolve(home, path.slice(2)) : paths.resolve(directory, path);
    const value: TomlValue = asCodexReads(root, { offset: start, resolvePath: hasErrors ? undefined : resolvePath });
    const values = value.kind === "table" ? value : emptyTable(value);
    return inCurrentSpelling(values, knowledge.config);
  }
}

const NOTHING = { source: undefined, dropped: [], readErrors: [], values: emptyTable({ start: 0, end: 0 }) } as const;
