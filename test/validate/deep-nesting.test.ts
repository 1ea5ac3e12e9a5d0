import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";

const keys = Array.from({ length: 80 }, () => "a").join(".");
let nested = "1";
for (let level = 0; level < 79; level++) nested = `{ ${keys} = ${nested} }`;

it.each([
  [`desktop.${keys.slice(2)} = ${nested}\n`, []],
  [`${keys} = ${nested}\n`, ["unknown-key"]],
])("survives what Codex reads at its deepest, document %#", (text, codes) => {
  expect(lint(text).map(({ code }) => code)).toEqual(codes);
});
