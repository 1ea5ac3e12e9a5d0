import { afterAll, beforeAll, expect, it } from "vitest";
import { StepCounter, grown } from "../../scripts/fuzz/steps.ts";
import type { LintOptions } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { tokens } from "../../src/toml/tokens.ts";

/** What long texts are made of: each class of characters that something looks at, and what begins something. */
const UNITS = [
  ..."aA9_-./:@<>[]({$%~\\*?+=|&#;, \t'\"é\u2018",
  ...["a://", "a:@", "(?<", "[[:", "${", "${a-", "}}", "~/", "{1,", "-:\t", "a ", " #", "0.", "a_", "a.b", "1e"],
  ...["\\u", "\\\r", "\r", "A_KEY"],
];

/** Places of the syntax for a long text. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text} = 1\n`,
  (text) => `${JSON.stringify(text)} = 1\n`,
  (text) => `[${text}]\n`,
  (text) => `[[${text}]]\nx = 1\n`,
  (text) => `[mcp_servers.${JSON.stringify(text)}]\ncommand = 1\n`,
  (text) => `# ${text}\n`,
  (text) => `# codex-config: ignore[${text}] ${text}\nx = 1\n`,
  (text) => `model = ${text}\n`,
  (text) => `model = "${text}\n`,
  (text) => `model = '${text}\n`,
  (text) => `model = """${text}"""\n`,
  (text) => `model = 1${text}\n`,
  (text) => `model = 1979-05-27T00:00:00.1${text}\n`,
  (text) => `notify = [${text}]\n`,
  (text) => `history = {${text}}\n`,
  (text) => `model = "x"${text}\n`,
];

type Sample = (text: string) => { readonly text: string; readonly options: LintOptions };

const samples: readonly Sample[] = [
  ...PLACES.map((place): Sample => (text) => ({ text: place(text), options: {} })),
  ...rules.map(({ docs: { bad, kind = "config" } }): Sample => {
    const parts = aroundStrings(bad);
    return (text) => ({ text: parts.join(JSON.stringify(text)), options: { kind } });
  }),
];

/** The parts of a file between its strings. */
function aroundStrings(file: string): string[] {
  const parts: string[] = [];
  let done = 0;
  for (const { kind, start, end } of tokens(parseToml(file))) {
    if (kind !== "string") continue;
    parts.push(file.slice(done, start));
    done = end;
  }
  return [...parts, file.slice(done)];
}

const SHORT = 256;
const LONG = 4 * SHORT;
/** Quadratic work is sixteen times as much for four times the text. */
const MOST_GROWTH = 7;
/** What runs less often than this, for all samples, takes no time worth speaking of. */
const LEAST = 10_000;

let counter: StepCounter;
beforeAll(async () => {
  counter = await StepCounter.start();
});
afterAll(() => counter.stop());

function lintAll(unit: string, length: number): void {
  const long = unit.repeat(Math.ceil(length / unit.length));
  for (const sample of samples) {
    const { text, options } = sample(long);
    lint(text, options);
  }
}

it.each(UNITS)("takes steps in proportion to the length of texts of %j", async (unit) => {
  const few = await counter.steps(() => lintAll(unit, SHORT));
  const many = await counter.steps(() => lintAll(unit, LONG));
  expect(grown(few, many, MOST_GROWTH, LEAST)).toEqual([]);
});
