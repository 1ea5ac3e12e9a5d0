import { classify, clearest, normalised } from "./classify.ts";
import type { Judge } from "./oracle.ts";
import { compare, type Outcome } from "./outcome.ts";
import { printToml } from "./print-toml.ts";
import { leaf, list, pathsOf, str, table, type TableTree, treeAt, treeOf, type Tree, withTree } from "./toml-tree.ts";

const MAX_QUESTIONS = 120;

/** The smallest configuration found that disagrees in the same way. */
export async function shrink(outcome: Outcome, oracle: Judge): Promise<Outcome> {
  if (typeof outcome.item.content !== "string") return outcome;
  const wanted = signature(outcome);
  let best = outcome;
  let left = MAX_QUESTIONS;
  const attempt = async (content: string): Promise<boolean> => {
    if (left <= 0 || content === best.item.content) return false;
    left--;
    const next = await compare({ ...outcome.item, content }, oracle);
    if (!next.disagreement || signature(next) !== wanted) return false;
    best = next;
    return true;
  };
  const { document } = outcome.ours;
  const tree = treeOf(document.root, document.text);
  if (document.errors.length === 0 && (await attempt(printToml(tree)))) await shrinkTree(tree, attempt);
  else await shrinkLines(outcome.item.content, attempt);
  return best;
}

/** What must stay the same: who refuses, and the message of Codex or the codes of ours. */
function signature(outcome: Outcome): string {
  const { disagreement = {}, ours, lenient, strict } = outcome;
  const kinds = `${disagreement.lenient} ${disagreement.strict} ${classify(outcome).layer}`;
  if (disagreement.lenient === "missed" || disagreement.strict === "missed") {
    return `${kinds} ${normalised(clearest(lenient, strict).detail)}`;
  }
  const codes = ours.findings
    .filter(({ effect }) => effect === "fatal" || effect === "ignored")
    .map(({ code }) => code);
  return `${kinds} ${[...new Set(codes)].sort()[0]}`;
}

type Attempt = (content: string) => Promise<boolean>;

async function shrinkTree(start: TableTree, attempt: Attempt): Promise<void> {
  let tree = start;
  let changed = true;
  const keep = async (next: Tree): Promise<boolean> => {
    const works = await attempt(printToml(next as TableTree));
    if (works) tree = next as TableTree;
    return works;
  };
  while (changed) {
    changed = false;
    // Later places first: the indexes of earlier ones then stay as they are.
    for (const path of pathsOf(tree).sort((one, other) => one.length - other.length)) {
      if (treeAt(tree, path) && (await keep(withTree(tree, path, undefined)))) changed = true;
    }
  }
  for (const path of pathsOf(tree)) {
    const value = treeAt(tree, path);
    for (const simpler of value ? simplerThan(value) : []) if (await keep(withTree(tree, path, simpler))) break;
  }
}

function simplerThan(value: Tree): Tree[] {
  if (value.kind === "table") return value.entries.length > 0 ? [table()] : [];
  if (value.kind === "list") return value.items.length > 1 ? [list(), list(value.items[0] as Tree)] : [];
  const { text } = value;
  if (/^["']/.test(text)) return text === '"x"' ? [] : [str("x")];
  return text === "1" || text === "true" ? [] : [leaf(/^[-+\d]/.test(text) ? "1" : "true")];
}

async function shrinkLines(text: string, attempt: Attempt): Promise<void> {
  let lines = text.split("\n");
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length;) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (fewer.length > 0 && (await attempt(fewer.join("\n")))) lines = fewer;
      else at += size;
    }
  }
}
