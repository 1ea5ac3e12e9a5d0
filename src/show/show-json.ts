import { CODEX_VERSION } from "../knowledge/codex-version.ts";
import type { Layer } from "../layers/layer.ts";
import type { LayerFinding } from "../layers/layer-finding.ts";
import type { LayerSet } from "../layers/layer-set.ts";
import { type ValuePlace, leafPaths, originOf } from "../layers/origins.ts";
import { LineIndex } from "../toml/line-index.ts";
import type { TomlPath, TomlValue } from "../toml/types.ts";
import { toJson } from "../text/to-json.ts";
import { ShownSet } from "./shown-set.ts";

/** The version of the output's shape; a change that could break a reader raises it. */
const FORMAT_VERSION = 1;

/** The layers of a start, what they come to, and what is wrong with it, for programs. */
export function showJson(set: LayerSet, diagnostics: readonly LayerFinding[]): string {
  const shown = new ShownSet(set, "", "");
  const places = new Places(set);
  return toJson(
    {
      version: FORMAT_VERSION,
      codexVersion: CODEX_VERSION,
      layers: set.layers.toReversed().map(jsonLayer),
      config: plainValue(set.values, shown),
      origins: [...leafPaths(set.values)].flatMap((path) => places.origin(path)),
      diagnostics: diagnostics.map((finding) => places.finding(finding)),
    },
    2,
  );
}

function jsonLayer({ label, file, state, reason, dropped }: Layer): object {
  return { label, file: file ?? null, state, ...(reason !== undefined && { reason }), dropped };
}

/** A value without its secrets. */
function plainValue(node: TomlValue, shown: ShownSet): unknown {
  switch (node.kind) {
    case "table":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.name, plainValue(value, shown)]));
    case "array":
      return node.items.map((item) => plainValue(item, shown));
    case "string":
      return shown.text(node);
    case "invalid":
    case "null":
      return null;
    case "float":
      return Number.isFinite(node.value) ? node.value : String(node.value);
    default:
      // Integers that JSON readers would round are texts.
      return typeof node.value === "bigint" ? String(node.value) : node.value;
  }
}

/** Lines and columns of the texts of a set. */
class Places {
  readonly #set: LayerSet;
  readonly #lines = new Map<string | undefined, LineIndex>();

  constructor(set: LayerSet) {
    this.#set = set;
    for (const { file, document } of set.sources.sources) this.#lines.set(file, new LineIndex(document.text));
  }

  /** Where a value comes from; nothing for what the requirements force. */
  origin(path: TomlPath): object[] {
    const origin = originOf(this.#set, path);
    if (!origin) return [];
    return [{ path, ...this.#place(origin), overrides: origin.overrides.map((place) => this.#place(place)) }];
  }

  finding({ code, effect, severity, message, path, file, range, hint, related }: LayerFinding): object {
    return {
      code,
      effect,
      severity,
      message,
      path,
      file: file ?? null,
      range: this.#range(file, range),
      hint,
      ...(related && {
        related: related.map((place) => ({
          message: place.message,
          file: place.file ?? null,
          range: this.#range(place.file, place.range),
        })),
      }),
    };
  }

  #place({ layer, source, range }: ValuePlace): object {
    const { line, column } = this.#position(source.file, range.start);
    // The hooks of a linked worktree stand in another file than that of their layer.
    return { layer: layer.label, ...(source.file !== layer.file && { file: source.file }), line, column };
  }

  #range(file: string | undefined, { start, end }: LayerFinding["range"]): object {
    return { start: this.#position(file, start), end: this.#position(file, end) };
  }

  #position(file: string | undefined, offset: number) {
    const { line, column } = this.#lines.get(file)?.position(offset) ?? { line: 1, column: 1 };
    return { line, column, offset };
  }
}
