import { readFileSync } from "node:fs";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import { Generator } from "./generate.ts";
import { mutated } from "./mutate.ts";
import type { Item } from "./outcome.ts";
import { Random } from "./random.ts";
import { addedPaths, surfaceShape } from "./surface-shape.ts";
import { tomlFiles } from "./stored-items.ts";
import { configTemplate, templateKinds } from "../../src/init/config-template.ts";
import { configSchema } from "../../src/schema/generate.ts";
import type { Surface } from "../support/surface.ts";

/** What `codex-config init` writes, and the same with the starter's lines in use. */
export function* templateItems(): Iterable<Item> {
  const schema = configSchema();
  for (const kind of templateKinds) {
    for (const full of [false, true]) yield { id: `init ${kind} ${full}`, content: configTemplate(schema, kind, full) };
  }
  yield { id: "init in use", content: configTemplate(schema, "config", false).replaceAll(/^#(?! )/gm, "") };
}

/** Configurations generated from the models, and from what a release was seen to know beyond them. */
export function* generatedItems(count: number, seed: number, surface?: Surface): Iterable<Item> {
  const generator = surface
    ? new Generator(surfaceShape(configSchema(), surface), seed, count, addedPaths(configSchema(), surface))
    : new Generator(currentKnowledge().config, seed, count);
  for (let i = 0; i < count; i++) {
    const { text, area } = generator.next();
    yield { id: `generated ${seed}/${i}`, content: text, area };
  }
}

/** Mistakes made in generated configurations and in the files of the folders. */
export function* mutatedItems(count: number, seed: number, folders: readonly string[]): Iterable<Item> {
  const random = new Random(seed ^ 0x5eed);
  const generator = new Generator(currentKnowledge().config, random.fork(), 0);
  const texts = folders.flatMap(tomlFiles).map((path) => readFileSync(path, "utf8"));
  for (let i = 0; i < count; i++) {
    const own = new Random(random.fork());
    const good = generator.nextGood();
    const text = texts.length > 0 && own.chance(0.4) ? own.pick(texts) : good.text;
    yield { id: `mutated ${seed}/${i}`, content: mutated(text, own), area: "(mutated)" };
  }
}
