import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { rootShape } from "../../src/validate/validate.ts";
import { Generator } from "./generate.ts";
import { mutated } from "./mutate.ts";
import type { Item } from "./outcome.ts";
import { Random } from "./random.ts";
import type { Verdict } from "./verdict.ts";
import { configTemplate, templateKinds } from "../../src/init/config-template.ts";
import { configSchema } from "../../src/schema/generate.ts";

interface CaseRow {
  readonly id?: string;
  readonly toml?: string;
  readonly file?: string;
  readonly environment?: boolean;
  readonly lenient?: Verdict;
  readonly strict?: Verdict;
}

/**
 * Configurations from a file of JSON lines with `toml` (or `file`, relative to the list), `lenient` and `strict`. Rows
 * without verdicts and rows marked `environment` (their verdict depends on the machine) are left out.
 *
 * @param isAsked The verdicts are asked for: rows need not have any.
 */
export function* itemsOfCases(list: string, isAsked = false): Iterable<Item> {
  for (const line of readFileSync(list, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const row = JSON.parse(line) as CaseRow;
    const stored = row.lenient && row.strict ? { lenient: row.lenient, strict: row.strict } : undefined;
    if (row.environment || !(stored || isAsked) || (row.toml === undefined && row.file === undefined)) continue;
    const content = row.toml ?? readFileSync(resolve(dirname(list), row.file ?? ""));
    yield { id: row.id ?? row.file ?? "?", content, ...(stored && { stored }) };
  }
}

/** Every TOML file below a folder; fixtures that say that they are another kind of file than `config.toml` are left out. */
export function* itemsOfFolder(folder: string): Iterable<Item> {
  for (const path of tomlFiles(folder)) {
    const content = readFileSync(path);
    const isOther = /^#!@ .*\bkind=(?!config\b)/.test(content.toString("utf8"));
    if (!isOther) yield { id: relative(folder, path), content };
  }
}

/** What `codex-config init` writes, and the same with the starter's lines in use. */
export function* templateItems(): Iterable<Item> {
  const schema = configSchema();
  for (const kind of templateKinds) {
    for (const full of [false, true]) yield { id: `init ${kind} ${full}`, content: configTemplate(schema, kind, full) };
  }
  yield { id: "init in use", content: configTemplate(schema, "config", false).replaceAll(/^#(?! )/gm, "") };
}

/** Configurations generated from the models. */
export function* generatedItems(count: number, seed: number): Iterable<Item> {
  const generator = new Generator(rootShape(), seed, count);
  for (let i = 0; i < count; i++) {
    const { text, area } = generator.next();
    yield { id: `generated ${seed}/${i}`, content: text, area };
  }
}

/** Mistakes made in generated configurations and in the files of the folders. */
export function* mutatedItems(count: number, seed: number, folders: readonly string[]): Iterable<Item> {
  const random = new Random(seed ^ 0x5eed);
  const generator = new Generator(rootShape(), random.fork(), 0);
  const texts = folders.flatMap(tomlFiles).map((path) => readFileSync(path, "utf8"));
  for (let i = 0; i < count; i++) {
    const own = new Random(random.fork());
    const good = generator.nextGood();
    const text = texts.length > 0 && own.chance(0.4) ? own.pick(texts) : good.text;
    yield { id: `mutated ${seed}/${i}`, content: mutated(text, own), area: "(mutated)" };
  }
}

function tomlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".toml"))
    .sort()
    .map((name) => join(folder, name));
}
