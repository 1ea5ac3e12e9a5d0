import { Random } from "../random.ts";
import type { LayerCase } from "./layer-case.ts";
import { argumentLists, wholeLines } from "./layer-lines.ts";
import { LayerTexts } from "./layer-texts.ts";
import { oddArguments } from "./odd-arguments.ts";
import { inOddSurroundings } from "./odd-surroundings.ts";
import { randomPlaces } from "./set-places.ts";

/** Files beside those of the project, and how often a set has one. */
const OUTSIDE: readonly (readonly [file: string, share: number])[] = [
  ["etc/config.toml", 0.25],
  ["etc/managed_config.toml", 0.12],
  ["home/work.config.toml", 0.15],
];

/**
 * Sets of files made by chance; the same for the same seed.
 *
 * @param odd How many of them have something that most people never come across, as a share.
 */
export function* generatedSets(count: number, seed: number, odd: number): Generator<LayerCase> {
  const source = new Random(seed);
  for (let index = 0; index < count; index++) {
    const random = new Random(source.fork());
    const texts = new LayerTexts(random);
    const theme = texts.theme();
    const { entries, files: marks, projects, ...places } = randomPlaces(random);
    const whole = wholeLines.filter(() => random.chance(0.95));
    const files: Record<string, string> = { ...marks, "home/config.toml": texts.file(theme, [...entries, ...whole]) };
    for (const [file, share] of OUTSIDE) if (random.chance(share)) files[file] = texts.file(theme);
    if (random.chance(0.1)) files["etc/requirements.toml"] = texts.requirements();
    for (const directory of projects) {
      if (random.chance(0.75)) files[`${directory}/.codex/config.toml`] = texts.file(theme);
    }
    const args: string[] = [];
    while (random.chance(0.25)) args.push(...random.pick(argumentLists));
    if (random.chance(odd)) args.push(...oddArguments(random));
    if (random.chance(0.06)) args.push("--profile", random.pick(["work", "missing"]));
    const set = { id: `generated-${seed}-${index}`, files, ...places, ...(args.length > 0 && { args }) };
    yield random.chance(odd) ? inOddSurroundings(set, random) : set;
  }
}
