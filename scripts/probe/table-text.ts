import type { Verdict } from "../conformance/verdict.ts";
import type { Mode } from "../conformance/verdict.ts";
import type { Ask } from "./ask.ts";

/** A key and the text of its value. */
export type Pair = readonly [key: string, value: string];

/** What Codex says about a table with some pairs in it. */
export interface Answer extends Verdict {
  /** Index of the pair that Codex points at. */
  readonly at?: number;
}

/** A table of config.toml with the least that Codex wants in it and around it; pairs can be put into it and asked about. */
export class TableText {
  readonly path: string;
  /** What must be in the table itself. A pair of a question replaces the one with the same key. */
  readonly own: readonly Pair[];
  readonly #before: string;
  readonly #ask: Ask;

  /**
   * @param path Segments joined by `/`; `[]` stands for an element of an array.
   * @param around The lines of the tables above it, by their path.
   */
  constructor(ask: Ask, path: string, own: readonly Pair[], around: ReadonlyMap<string, readonly Pair[]>) {
    this.path = path;
    this.own = own;
    this.#ask = ask;
    this.#before = before(path, around);
  }

  /** The same table with other pairs in it. */
  async ask(pairs: readonly Pair[], mode: Mode): Promise<Answer> {
    const own = this.own.filter(([key]) => !pairs.some(([other]) => other === key));
    const head = this.#before + lines(own);
    const verdict = await this.#ask(head + lines(pairs), mode);
    if (typeof verdict.line !== "number") return verdict;
    const at = verdict.line - head.split("\n").length;
    return at >= 0 && at < pairs.length ? { ...verdict, at } : verdict;
  }
}

function before(path: string, around: ReadonlyMap<string, readonly Pair[]>): string {
  const segments = path === "" ? [] : path.split("/");
  let text = segments.length > 0 ? lines(without(around.get("") ?? [], segments[0])) : "";
  for (let length = 1; length <= segments.length; length++) {
    const next = segments[length];
    if (next === "[]") continue;
    const here = segments.slice(0, length);
    const pairs = length < segments.length ? without(around.get(here.join("/")) ?? [], next) : [];
    const isItem = here.at(-1) === "[]";
    if (pairs.length === 0 && length < segments.length && !isItem) continue;
    const name = here
      .filter((segment) => segment !== "[]")
      .map(quoted)
      .join(".");
    text += `${isItem ? `[[${name}]]` : `[${name}]`}\n${lines(pairs)}`;
  }
  return text;
}

function without(pairs: readonly Pair[], key: string | undefined): readonly Pair[] {
  return pairs.filter(([other]) => other !== key);
}

function lines(pairs: readonly Pair[]): string {
  return pairs.map(([key, value]) => `${quoted(key)} = ${value}\n`).join("");
}

function quoted(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}
