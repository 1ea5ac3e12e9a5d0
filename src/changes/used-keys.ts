import type { Place } from "../resolve/place.ts";

/** The keys and values that files set, by the types of their tables. */
export class UsedKeys {
  readonly #keys = new Set<string>();

  /** Adds those of a file. */
  add(table: Place): void {
    const type = table.shape?.kind === "table" ? table.shape.name : undefined;
    for (const child of table.children) {
      if (type !== undefined && child.key) {
        this.#keys.add(nameOf(type, child.name));
        const word = child.text();
        if (word !== undefined) this.#keys.add(nameOf(type, child.name, word));
      }
      this.add(child);
    }
  }

  hasKey(type: string, key: string): boolean {
    return this.#keys.has(nameOf(type, key));
  }

  hasValue(type: string, key: string, value: string): boolean {
    return this.#keys.has(nameOf(type, key, value));
  }
}

function nameOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
