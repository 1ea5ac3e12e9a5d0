import type { LayerSet } from "../layers/layer-set.ts";
import { type ValuePlace, originOf } from "../layers/origins.ts";
import type { Source } from "../layers/source-map.ts";
import { MASK, SecretMask } from "../secrets/secret-mask.ts";
import { LineIndex } from "../toml/line-index.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlPath, TomlValue } from "../toml/types.ts";
import { bareOrQuoted } from "../words/describe.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { toJson } from "../text/to-json.ts";

const lineIndexOf = oncePer(({ text }: TomlDocument) => new LineIndex(text));
const maskedTextOf = oncePer((document: TomlDocument) => ({ text: SecretMask.of(document).source() }));

/** The layers of a start as people see them: with short paths, lines, and no secret. */
export class ShownSet {
  readonly set: LayerSet;
  readonly #cwd: string;
  readonly #home: string;

  constructor(set: LayerSet, cwd: string, home: string) {
    this.set = set;
    this.#cwd = cwd;
    this.#home = home;
  }

  /** A path as short as it can be said from here. */
  path(file: string): string {
    const { paths } = this.set.start;
    const below = paths.below(this.#cwd, file);
    return below === undefined ? this.folder(file) : escapeControls(below || ".");
  }

  /** A path as it is said wherever one is. */
  folder(path: string): string {
    const { paths } = this.set.start;
    const ofHome = paths.below(this.#home, path);
    if (ofHome === undefined) return escapeControls(path);
    return escapeControls(ofHome === "" ? "~" : `~${paths.separator}${ofHome}`);
  }

  /** A place in a text, as `FILE:LINE`. */
  place(source: Source, offset: number): string {
    if (source.file === undefined) return "the command line";
    return `${this.path(source.file)}:${lineIndexOf(source.document).position(offset).line}`;
  }

  placeOf({ source, range }: ValuePlace): string {
    return this.place(source, range.start);
  }

  /** What is to be said of where a value comes from, as a comment. */
  comment(path: TomlPath): string {
    const origin = originOf(this.set, path);
    if (!origin) return this.set.requirements ? `# forced by ${this.path(this.set.requirements.file)}` : "#";
    const lower = origin.overrides.map((place) => this.placeOf(place));
    return `# ${this.placeOf(origin)}${lower.length > 0 ? ` (overrides ${lower.join(", ")})` : ""}`;
  }

  /** A value as TOML on one line. */
  value(node: TomlValue): string {
    switch (node.kind) {
      case "table":
        return node.entries.length === 0
          ? "{}"
          : `{ ${node.entries.map(({ key, value }) => `${this.key(key.name)} = ${this.value(value)}`).join(", ")} }`;
      case "array":
        return `[${node.items.map((item) => this.value(item)).join(", ")}]`;
      case "string":
        return toJson(this.text(node));
      case "float":
        return floatText(node.value);
      case "invalid":
      case "null":
        return "?";
      default:
        return String(node.value);
    }
  }

  /** The text of a string, or a mask where any of it is a secret. */
  text(node: TomlValue & { readonly kind: "string" }): string {
    return this.#isSecret(node) ? MASK : node.value;
  }

  key(name: string): string {
    return /^[A-Za-z0-9_-]+$/.test(name) ? bareOrQuoted(name) : toJson(name);
  }

  #isSecret({ start, end }: TomlValue): boolean {
    const source = this.set.sources.at(start);
    if (!source) return false;
    const [from, to] = [start - source.start, end - source.start];
    return maskedTextOf(source.document).text.slice(from, to) !== source.document.text.slice(from, to);
  }
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
