import { currentKnowledge } from "../../../src/knowledge/current.ts";
import { parseToml } from "../../../src/toml/parse.ts";
import { Generator } from "../generate.ts";
import { mutated } from "../mutate.ts";
import { printToml } from "../print-toml.ts";
import type { Random } from "../random.ts";
import { type TableTree, mergedTrees, pathsOf, table, treeAt, treeOf, withTree } from "../toml-tree.ts";
import { layerLines, refusedLines, requirementLines } from "./layer-lines.ts";

/** How many files hold a line that Codex refuses. */
const REFUSED = 0.05;

/** Makes the texts of sets: the files of one set are about the same keys, so that one layer changes what another says. */
export class LayerTexts {
  readonly #random: Random;
  readonly #configs: Generator;
  readonly #requirements: Generator;

  constructor(random: Random) {
    this.#random = random;
    this.#configs = new Generator(currentKnowledge().root("config"), random.fork(), 0);
    this.#requirements = new Generator(currentKnowledge().root("requirements"), random.fork(), 0);
  }

  /** What the files of one set are made of. */
  theme(): TableTree {
    return this.#random.chance(0.5) ? this.#configs.nextGood().tree : table();
  }

  /**
   * A file of a set.
   *
   * @param theme What the set is about: the file gets a part of it, and sometimes with a mistake.
   * @param entries Lines that it has to hold.
   */
  file(theme: TableTree, entries: readonly string[] = []): string {
    const random = this.#random;
    const refused = random.chance(REFUSED) ? [random.pick(refusedLines)] : [];
    const tree = mergedTrees(
      treeFrom([...refused, ...entries, ...linesFrom(layerLines, random)]),
      partOf(theme, random),
    );
    const text = printToml(tree, random);
    if (random.chance(0.02)) return mutated(text, random);
    return random.chance(0.02) ? random.pick([`${text}x = = 1\n`, `\udcff${text}`, `\uFEFF${text}`]) : text;
  }

  requirements(): string {
    if (this.#random.chance(0.3)) return this.#requirements.nextGood().text;
    return printToml(treeFrom(linesFrom(requirementLines, this.#random)), this.#random);
  }
}

/** Some lines, at most one for each key, as TOML wants it. */
function linesFrom(groups: readonly (readonly string[])[], random: Random): string[] {
  const lines = new Map<string, string>();
  for (let left = random.below(4); left > 0; left--) {
    const line = random.pick(random.pick(groups));
    const key = line.slice(0, line.indexOf(" = "));
    const isTaken = [...lines.keys()].some((other) => other.startsWith(`${key}.`) || key.startsWith(`${other}.`));
    if (!isTaken) lines.set(key, line);
  }
  return [...lines.values()];
}

/** A tree of lines of which the first counts, where several are about one key. */
function treeFrom(lines: readonly string[]): TableTree {
  const text = lines.join("\n");
  return treeOf(parseToml(text).root, text);
}

/** A tree without some of what it holds. */
function partOf(theme: TableTree, random: Random): TableTree {
  let part = theme;
  for (const path of pathsOf(theme)) {
    if (random.chance(0.3) && treeAt(part, path)) part = withTree(part, path, undefined) as TableTree;
  }
  return part;
}
