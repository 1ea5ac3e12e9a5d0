import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Item } from "./outcome.ts";
import type { Verdict } from "./verdict.ts";

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

/** The TOML files below a folder, in order. */
export function tomlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".toml"))
    .sort()
    .map((name) => join(folder, name));
}
