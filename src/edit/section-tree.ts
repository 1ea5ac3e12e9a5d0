import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";
import { type Section, sectionsOf } from "./layout.ts";

/** The sections of a document by the steps of their paths. */
export interface SectionTree {
  /** Those at the path itself; more than one only where a header is repeated by mistake. */
  readonly own: readonly Section[];
  readonly below: ReadonlyMap<string | number, SectionTree>;
  /** The first and the last in the document, of those at the path or below it. */
  readonly first: Section;
  readonly last: Section;
}

/** All sections; at the root is the one above the first header. */
export const sectionTree = oncePer((document: TomlDocument): SectionTree => {
  const [first, ...others] = sectionsOf(document);
  const root = new Node(first);
  root.own.push(first);
  for (const section of others) root.add(section);
  return root;
});

/** The sections at a path and below it; undefined where there are none. */
export function sectionsAt(document: TomlDocument, path: TomlPath): SectionTree | undefined {
  return path.reduce<SectionTree | undefined>((at, step) => at?.below.get(step), sectionTree(document));
}

/** All sections of a tree, in the order of the document. */
export function sectionsIn(tree: SectionTree): Section[] {
  const found: Section[] = [];
  const pending = [tree];
  for (let at = pending.pop(); at; at = pending.pop()) {
    for (const section of at.own) found.push(section);
    for (const below of at.below.values()) pending.push(below);
  }
  return found.sort((a, b) => (a.header?.start ?? 0) - (b.header?.start ?? 0));
}

class Node implements SectionTree {
  readonly own: Section[] = [];
  readonly below = new Map<string | number, Node>();
  readonly first: Section;
  last: Section;

  constructor(first: Section) {
    this.first = first;
    this.last = first;
  }

  add(section: Section): void {
    let at: Node = this;
    at.last = section;
    for (const step of section.path) {
      const next: Node = at.below.get(step) ?? new Node(section);
      at.below.set(step, next);
      next.last = section;
      at = next;
    }
    at.own.push(section);
  }
}
