import type { FileKind } from "../../kinds/index.ts";
import { keySummary } from "../../reference/docs-of-key.ts";
import { keyAt } from "../../reference/key-at.ts";
import { type SchemaKey, keysBelow } from "../../reference/schema-key.ts";
import type { TomlPath } from "../../toml/types.ts";

/** What the keys of a table are for in a line each, with the stage and default of features. */
export class Summaries {
  readonly #keys: ReadonlyMap<string, SchemaKey>;

  constructor(table: TomlPath, kind: FileKind) {
    const names = table.filter((step) => typeof step === "string");
    const found = keyAt(names, kind);
    const below = found ? keysBelow(found.key, found.root) : [];
    this.#keys = new Map(below.map((key) => [key.path.at(-1) ?? "", key]));
  }

  of(name: string): string | undefined {
    const key = this.#keys.get(name);
    if (!key) return undefined;
    const { "x-stage": stage, default: standard } = key.schema;
    const facts =
      stage === undefined ? [] : [stage, ...(standard === undefined ? [] : [`default ${String(standard)}`])];
    return [...(facts.length > 0 ? [`(${facts.join(", ")})`] : []), keySummary(key)].join(" ");
  }

  /** What Codex takes where the key is missing. */
  standard(name: string): unknown {
    return this.#keys.get(name)?.schema.default;
  }
}
