import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import { Generator } from "../conformance/generate.ts";

/** About as long as real files are on average, in characters. */
const LENGTH = 1700;
const COUNT = 150;

/** The texts of the TOML files of a folder; without one, texts that are made from the models, the same each time. */
export function benchTexts(folder: string | undefined): string[] {
  if (folder !== undefined) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".toml"));
    if (names.length === 0) throw new Error(`no TOML files in ${folder}`);
    return names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
  }
  const generator = new Generator(currentKnowledge().config, 1, 0);
  const texts: string[] = [];
  while (texts.length < COUNT) {
    const { text } = generator.nextGood();
    if (text.length > LENGTH / 2 && text.length < LENGTH * 2) texts.push(text);
  }
  return texts;
}
