import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { countGrowth, numbered } from "./support/growth.ts";

/** Files as broken tools leave them behind, with so much of what is broken. */
const FILES: Readonly<Record<string, (count: number) => string>> = {
  "NUL bytes": (count) => `model = "a"\n${"\0".repeat(count)}`,
  "NUL bytes here and there": (count) => numbered(count, (number) => `[tui${number}]\n\0x = 1\n`),
  "lone carriage returns": (count) => numbered(count, (number) => `key${number} = 1\r`),
  "frames of code": (count) => numbered(count, (number) => `\`\`\`toml\nkey${number} = 1\n\`\`\`\n`),
  "objects of JSON": (count) => `{${numbered(count, (number) => `"key${number}": {"a": [1]},`)}"b": 1}`,
  "JSON that is cut off": (count) => `{${numbered(count, (number) => `"key${number}": {"a": [1]},\n`)}`,
  "brackets of JSON": (count) => "[".repeat(count),
  "tags of a template": (count) => numbered(count, (number) => `{{ if a }}\nkey${number} = {{ b }}\n{{ end }}\n`),
  "tables of YAML": (count) => numbered(count, (number) => `key${number}:\n  a: b\n  c:\n  - d\n`),
  "levels of YAML": (count) => Array.from({ length: count }, (_, depth) => `${" ".repeat(depth % 60)}a:\n`).join(""),
  "lines of a patch": (count) => `--- a\n+++ b\n${"-x = 1\n+x = 2\n".repeat(count)}`,
  "lines of a script": (count) => `#!/bin/sh\n${"echo hi | grep a\n".repeat(count)}`,
  "lines of a page": (count) => `<!DOCTYPE html>\n${"<p>not found</p>\n".repeat(count)}`,
  sentences: (count) => "This is not a setting, is it?\n".repeat(count),
  conflicts: (count) => numbered(count, (number) => `<<<<<<< a\nx${number} = 1\n=======\nx${number} = 2\n>>>>>>> b\n`),
  "lines between brackets": (count) => `{\n${numbered(count, (number) => `key${number} = 1\n`)}}\n`,
  "marks of installers": (count) => numbered(count, (number) => `BEGIN BLOCK ${number}\nx${number} = 1\nEND BLOCK\n`),
  "escaped line breaks": (count) => numbered(count, (number) => `a${number} = "a"\\nb${number} = "b"\n`),
  "broken headers": (count) => numbered(count, (number) => `[ # a\ntable${number} ]\nx = 1\n`),
  "open names in headers": (count) => numbered(count, (number) => `["table${number}]\nx = 1\n`),
  "remains of arrays": (count) => numbered(count, (number) => `key${number} = ["a"]\n  "b",\n]\n`),
  "lines that are there twice": (count) => numbered(count, (number) => `key${number} = 1\n`).repeat(2),
  "the same slip": (count) => numbered(count, (number) => `key${number}: a\n`) + 'x = "b"\n',
  "one table many times": (count) => numbered(count, (number) => `[features]\nfeature${number} = true\n`),
};

const FEW = 100;

const growth = countGrowth();

it.each(Object.entries(FILES))("takes steps in proportion to the number of %s", async (_, file) => {
  expect(lint(file(FEW)).map(({ code }) => code)).toContainEqual(expect.stringMatching(/^toml\//));
  expect(await growth((count) => lint(file(count)), FEW)).toEqual([]);
});
