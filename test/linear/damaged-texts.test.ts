import { afterAll, beforeAll, expect, it } from "vitest";
import { StepCounter, grown } from "../../scripts/fuzz/steps.ts";
import { lint } from "../../src/lint.ts";

/** Files as broken tools leave them behind, with so much of what is broken. */
const FILES: Readonly<Record<string, (count: number) => string>> = {
  "NUL bytes": (count) => `model = "a"\n${"\0".repeat(count)}`,
  "NUL bytes here and there": (count) => repeat(count, (number) => `[tui${number}]\n\0x = 1\n`),
  "lone carriage returns": (count) => repeat(count, (number) => `key${number} = 1\r`),
  "frames of code": (count) => repeat(count, (number) => `\`\`\`toml\nkey${number} = 1\n\`\`\`\n`),
  "objects of JSON": (count) => `{${repeat(count, (number) => `"key${number}": {"a": [1]},`)}"b": 1}`,
  "JSON that is cut off": (count) => `{${repeat(count, (number) => `"key${number}": {"a": [1]},\n`)}`,
  "brackets of JSON": (count) => "[".repeat(count),
  "tags of a template": (count) => repeat(count, (number) => `{{ if a }}\nkey${number} = {{ b }}\n{{ end }}\n`),
  "tables of YAML": (count) => repeat(count, (number) => `key${number}:\n  a: b\n  c:\n  - d\n`),
  "levels of YAML": (count) => Array.from({ length: count }, (_, depth) => `${" ".repeat(depth % 60)}a:\n`).join(""),
  "lines of a patch": (count) => `--- a\n+++ b\n${"-x = 1\n+x = 2\n".repeat(count)}`,
  "lines of a script": (count) => `#!/bin/sh\n${"echo hi | grep a\n".repeat(count)}`,
  "lines of a page": (count) => `<!DOCTYPE html>\n${"<p>not found</p>\n".repeat(count)}`,
  sentences: (count) => "This is not a setting, is it?\n".repeat(count),
  conflicts: (count) => repeat(count, (number) => `<<<<<<< a\nx${number} = 1\n=======\nx${number} = 2\n>>>>>>> b\n`),
  "lines between brackets": (count) => `{\n${repeat(count, (number) => `key${number} = 1\n`)}}\n`,
  "marks of installers": (count) => repeat(count, (number) => `BEGIN BLOCK ${number}\nx${number} = 1\nEND BLOCK\n`),
  "escaped line breaks": (count) => repeat(count, (number) => `a${number} = "a"\\nb${number} = "b"\n`),
  "broken headers": (count) => repeat(count, (number) => `[ # a\ntable${number} ]\nx = 1\n`),
  "open names in headers": (count) => repeat(count, (number) => `["table${number}]\nx = 1\n`),
  "remains of arrays": (count) => repeat(count, (number) => `key${number} = ["a"]\n  "b",\n]\n`),
  "lines that are there twice": (count) => repeat(count, (number) => `key${number} = 1\n`).repeat(2),
  "the same slip": (count) => repeat(count, (number) => `key${number}: a\n`) + 'x = "b"\n',
  "one table many times": (count) => repeat(count, (number) => `[features]\nfeature${number} = true\n`),
};

const FEW = 100;
const MANY = 4 * FEW;
/** Quadratic work is sixteen times as much for four times the text. */
const MOST_GROWTH = 7;
/** What runs less often than this takes no time worth speaking of. */
const LEAST = 4000;

let counter: StepCounter;
beforeAll(async () => {
  counter = await StepCounter.start();
});
afterAll(() => counter.stop());

it.each(Object.entries(FILES))("takes steps in proportion to the number of %s", async (_, file) => {
  expect(lint(file(FEW)).map(({ code }) => code)).toContainEqual(expect.stringMatching(/^toml\//));
  const few = await counter.steps(() => lint(file(FEW)));
  const many = await counter.steps(() => lint(file(MANY)));
  expect(grown(few, many, MOST_GROWTH, LEAST)).toEqual([]);
});

/** Numbers of one length: what is done about a name may depend on its length. */
function repeat(count: number, piece: (number: string) => string): string {
  return Array.from({ length: count }, (_, number) => piece(String(number).padStart(4, "0"))).join("");
}
