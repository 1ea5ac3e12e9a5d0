import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlKey, TomlPair, TomlPath, TomlValue } from "../toml/types.ts";
import { type Section, sectionsOf } from "./layout.ts";

/** All keys in headers, lines and braces that name what is at a path: `[a.b]` and `[a.b.c]` both name `a.b`. */
export function keysAt(document: TomlDocument, path: TomlPath): readonly TomlKey[] {
  return path.reduce<Named | undefined>((at, step) => at?.below.get(step), namedIn(document))?.keys ?? [];
}

/** What keys name, and what is named below it. */
class Named {
  /** In the order of the document. */
  readonly keys: TomlKey[] = [];
  readonly below = new Map<string | number, Named>();

  at(step: string | number): Named {
    let next = this.below.get(step);
    if (!next) this.below.set(step, (next = new Named()));
    return next;
  }

  by(key: TomlKey): Named {
    const next = this.at(key.name);
    next.keys.push(key);
    return next;
  }
}

const namedIn = oncePer((document: TomlDocument): Named => {
  const root = new Named();
  for (const section of sectionsOf(document)) namePairs(bySection(root, section), section.pairs);
  return root;
});

function bySection(root: Named, { header, path }: Section): Named {
  const keys = header?.keys.values();
  return path.reduce<Named>((at, step) => {
    const key = typeof step === "string" ? keys?.next().value : undefined;
    return key ? at.by(key) : at.at(step);
  }, root);
}

function namePairs(table: Named, pairs: readonly TomlPair[]): void {
  const pending: [at: Named, value: TomlValue][] = [];
  const add = (at: Named, { keys, value }: TomlPair): void => {
    pending.push([keys.reduce((above, key) => above.by(key), at), value]);
  };
  for (const pair of pairs) add(table, pair);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [at, value] = next;
    if (value.kind === "table") for (const pair of value.pairs) add(at, pair);
    else if (value.kind === "array") {
      for (const [index, item] of value.items.entries()) if (isNest(item)) pending.push([at.at(index), item]);
    }
  }
}

function isNest({ kind }: TomlValue): boolean {
  return kind === "table" || kind === "array";
}
