import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlKey, TomlPair, TomlPath, TomlValue } from "../toml/types.ts";
import { type Section, sectionsOf } from "./layout.ts";

/** All keys in headers, lines and braces that name what is at a path: `[a.b]` and `[a.b.c]` both name `a.b`. */
export function keysAt(document: TomlDocument, path: TomlPath): readonly TomlKey[] {
  return path.reduce<Named | undefined>((at, step) => at?.below(step), namedIn(document))?.keys ?? [];
}

const namedIn = oncePer((document: TomlDocument): Named => {
  const root = new Named();
  for (const section of sectionsOf(document)) root.parts.push(() => stepsOfSection(section));
  return root;
});

/** A step further down, with the key that names it unless it is an index, and the part that follows. */
interface Step {
  readonly step: string | number;
  readonly key?: TomlKey | undefined;
  readonly below: Part;
}

/** A part of the document, by the steps that it takes next. */
type Part = () => Iterable<Step>;

/** What is named at a path. What is below is sorted when it is first asked for: of most of a document it never is. */
class Named {
  /** In the order of the document. */
  readonly keys: TomlKey[] = [];
  readonly parts: Part[] = [];
  #below: Map<string | number, Named> | undefined;

  below(step: string | number): Named | undefined {
    this.#below ??= this.#sorted();
    return this.#below.get(step);
  }

  #sorted(): Map<string | number, Named> {
    const sorted = new Map<string | number, Named>();
    for (const part of this.parts) {
      for (const { step, key, below } of part()) {
        let next = sorted.get(step);
        if (!next) sorted.set(step, (next = new Named()));
        if (key) next.keys.push(key);
        next.parts.push(below);
      }
    }
    return sorted;
  }
}

/** @param depth How many steps of its path are behind, `keys` of them by name. */
function* stepsOfSection(section: Section, depth = 0, keys = 0): Iterable<Step> {
  const { header, pairs } = section;
  // The first step is always a name, and most headers are left at that.
  const step = depth === 0 ? header?.keys[0]?.name : section.path[depth];
  if (step === undefined) {
    for (const pair of pairs) yield* stepsOfPair(pair);
  } else if (typeof step === "number") {
    yield { step, below: () => stepsOfSection(section, depth + 1, keys) };
  } else {
    yield { step, key: header?.keys[keys], below: () => stepsOfSection(section, depth + 1, keys + 1) };
  }
}

function* stepsOfPair(pair: TomlPair, depth = 0): Iterable<Step> {
  const key = pair.keys[depth];
  if (key) yield { step: key.name, key, below: () => stepsOfPair(pair, depth + 1) };
  else yield* stepsOfValue(pair.value);
}

function* stepsOfValue(value: TomlValue): Iterable<Step> {
  if (value.kind === "table") {
    for (const pair of value.pairs) yield* stepsOfPair(pair);
  } else if (value.kind === "array") {
    for (const [step, item] of value.items.entries()) if (isNest(item)) yield { step, below: () => stepsOfValue(item) };
  }
}

function isNest({ kind }: TomlValue): boolean {
  return kind === "table" || kind === "array";
}
