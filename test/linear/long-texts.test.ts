import { expect, it } from "vitest";
import type { LintOptions } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";
import { documentedRules } from "../support/documented-rules.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { tokens } from "../../src/toml/tokens.ts";
import { countGrowth } from "./support/growth.ts";

/** What long texts are made of: each class of characters that something looks at, and what begins something. */
const UNITS = [
  ..."a9_-./:@<>[({$%~\\*+|&#;, \t'é\u2018\r",
  ...["a://", "a:@", "(?<", "[[:", "${a-", "}}", "{1,", "-:\t", " #", "aA"],
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

/** A long text alone, and behind a beginning that a rule looks for. */
const INSTEAD: readonly ((value: string, long: string) => string)[] = [
  (_, long) => long,
  (value, long) => value + long,
];

type Sample = (text: string) => { readonly text: string; readonly options: LintOptions };

const samples: readonly Sample[] = [
  ...PLACES.map((place): Sample => (text) => ({ text: place(text), options: {} })),
  ...documentedRules.flatMap(({ docs: { bad, kind = "config" } }) =>
    INSTEAD.map((instead): Sample => {
      const strings = stringsOf(bad);
      return (long) => {
        const text = strings.map(({ before, value }) => before + JSON.stringify(instead(value, long))).join("");
        return { text: text + bad.slice(strings.at(-1)?.end), options: { kind } };
      };
    }),
  ),
];

interface StringPlace {
  /** What stands between the string before and this one. */
  readonly before: string;
  readonly value: string;
  readonly end: number;
}

function stringsOf(file: string): StringPlace[] {
  const strings: StringPlace[] = [];
  let end = 0;
  for (const token of tokens(parseToml(file))) {
    if (token.kind !== "string") continue;
    const text = file.slice(token.start, token.end);
    strings.push({ before: file.slice(end, token.start), value: text.slice(1, -1), end: token.end });
    end = token.end;
  }
  return strings;
}

/** Longer than all limits in the sources: up to those, twice the text may begin more than twice the work. */
const SHORT = 512;

const growth = countGrowth();

function lintAll(unit: string, length: number): void {
  const long = unit.repeat(Math.ceil(length / unit.length));
  // Where rules are about the same keys, their examples become the same text.
  const seen = new Set<string>();
  for (const sample of samples) {
    const { text, options } = sample(long);
    if (seen.size === seen.add(`${options.kind} ${text}`).size) continue;
    lint(text, options);
  }
}

it.each(UNITS)("takes steps in proportion to the length of texts of %j", async (unit) => {
  expect(await growth((length) => lintAll(unit, length), SHORT)).toEqual([]);
});
