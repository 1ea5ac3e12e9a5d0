import { parseToml } from "../../src/toml/parse.ts";
import { nameFor } from "./names.ts";
import { printToml } from "./print-toml.ts";
import type { Random } from "./random.ts";
import {
  type Entry,
  leaf,
  list,
  pathsOf,
  str,
  table,
  type TableTree,
  treeAt,
  treeOf,
  type Tree,
  withTree,
} from "./toml-tree.ts";

/** A configuration with a mistake such as people make: most of the time one, sometimes two. */
export function mutated(text: string, random: Random): string {
  const document = parseToml(text);
  let result = text;
  if (document.errors.length > 0 || random.chance(0.3)) {
    result = mutatedText(result, random);
  } else {
    let tree = mutatedTree(treeOf(document.root, text), random);
    if (random.chance(0.15)) tree = mutatedTree(tree, random);
    result = printToml(tree, random);
  }
  return result;
}

function mutatedTree(tree: TableTree, random: Random): TableTree {
  const paths = pathsOf(tree);
  if (paths.length === 0) return tree;
  const path = random.pick(paths);
  const value = treeAt(tree, path) as Tree;
  const key = path.at(-1) as string | number;
  const parent = path.slice(0, -1);
  return random.pick<() => Tree>([
    () => withTree(tree, path, undefined),
    () => (typeof key === "string" ? duplicated(tree, parent, { key, value }) : tree),
    () => moved(tree, path, value, random),
    () => withTree(tree, path, retyped(value, random)),
    () => withTree(tree, path, retyped(value, random)),
    () => (typeof key === "string" ? renamed(tree, parent, key, misspelt(key, random)) : tree),
    () => (typeof key === "string" ? renamed(tree, parent, key, misspelt(key, random)) : tree),
    () => (value.kind === "leaf" ? withTree(tree, path, leaf(misspeltValue(value.text, random))) : tree),
    () => withTree(tree, [...parent, nameFor("", random)], value),
  ])() as TableTree;
}

function duplicated(tree: TableTree, parent: readonly (string | number)[], entry: Entry): Tree {
  const owner = treeAt(tree, parent);
  if (owner?.kind !== "table") return tree;
  return withTree(tree, parent, { kind: "table", entries: [...owner.entries, entry] });
}

function moved(tree: TableTree, path: readonly (string | number)[], value: Tree, random: Random): Tree {
  const targets = pathsOf(tree).filter((other) => treeAt(tree, other)?.kind === "table");
  const target = random.pick([[], ...targets]);
  const key = path.at(-1) as string | number;
  const isInside = path.every((segment, index) => target[index] === segment);
  if (isInside || typeof key === "number") return tree;
  const without = withTree(tree, path, undefined);
  return treeAt(without, target)?.kind === "table" ? withTree(without, [...target, key], value) : tree;
}

function retyped(value: Tree, random: Random): Tree {
  if (value.kind === "table") {
    return random.pick<Tree>([
      list(value),
      list(...value.entries.map((entry) => entry.value)),
      str("x"),
      leaf("true"),
      list(),
    ]);
  }
  if (value.kind === "list") {
    const [first] = value.items;
    return random.pick<Tree>([...(first ? [first] : []), table(), str("x"), list(value), leaf("false")]);
  }
  const { text } = value;
  const quoted = str(text.replaceAll(/^["']+|["']+$/g, ""));
  const bare = /^"(-?\d+(\.\d+)?|true|false)"$/.exec(text)?.[1];
  return random.pick<Tree>([
    quoted,
    leaf(bare ?? "1"),
    list(value),
    table({ x: value }),
    leaf("true"),
    leaf("1.0"),
    leaf("1979-05-27"),
  ]);
}

function renamed(tree: TableTree, parent: readonly (string | number)[], from: string, to: string): Tree {
  const owner = treeAt(tree, parent);
  if (owner?.kind !== "table") return tree;
  const entries = owner.entries.map((entry) => (entry.key === from ? { key: to, value: entry.value } : entry));
  return withTree(tree, parent, { kind: "table", entries });
}

function misspelt(word: string, random: Random): string {
  const at = random.below(word.length + 1);
  const letter = random.pick([..."aeinst_-."]);
  return random.pick([
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
    word.charAt(0).toUpperCase() + word.slice(1),
    word.replaceAll(/_(.)/g, (_, next: string) => next.toUpperCase()),
    word.includes("_") ? word.replaceAll("_", "-") : word.replaceAll("-", "_"),
  ]);
}

function misspeltValue(text: string, random: Random): string {
  const word = /^"([^"\\]*)"$/.exec(text)?.[1];
  if (word !== undefined) return str(misspelt(word, random)).text;
  return /^\d+$/.test(text) ? random.pick([`-${text}`, `${text}.0`, `${text}0000000000`, "0"]) : text;
}

function mutatedText(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random.below(text.length + 1);
  const line = random.below(lines.length);
  const without = (): string => lines.filter((_, index) => index !== line).join("\n");
  return random.pick<() => string>([
    without,
    () => [...lines.slice(0, line + 1), ...lines.slice(line)].join("\n"),
    () => {
      const other = random.below(lines.length);
      const swapped = [...lines];
      [swapped[line], swapped[other]] = [lines[other] as string, lines[line] as string];
      return swapped.join("\n");
    },
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + random.pick([..."\"'[]{}=.,#\\ \n\t-_1a"]) + text.slice(at),
    () => replaceOne(text, /"/g, "'", random),
    () => replaceOne(text, /'/g, '"', random),
    () => replaceOne(text, /["']/g, "", random),
    () => replaceOne(text, /[[\]{}]/g, "", random),
    () => replaceOne(text, /=/g, random.pick([":", "==", "", " "]), random),
    () => replaceOne(text, /\]/g, "]]", random),
    () => replaceOne(text, /\[/g, "[[", random),
    () => replaceOne(text, /,/g, random.pick(["", ",,", ";"]), random),
  ])();
}

function replaceOne(text: string, pattern: RegExp, by: string, random: Random): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { index, 0: found } = random.pick(places);
  return text.slice(0, index) + by + text.slice(index + found.length);
}
