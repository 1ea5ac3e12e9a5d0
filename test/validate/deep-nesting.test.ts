import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { secretRanges } from "../../src/secrets/secret-ranges.ts";

const keys = Array.from({ length: 80 }, () => "a").join(".");
let nested = "1";
for (let level = 0; level < 79; level++) nested = `{ ${keys} = ${nested} }`;

it.each([
  [`desktop.${keys.slice(2)} = ${nested}\n`, []],
  [`${keys} = ${nested}\n`, ["unknown-key"]],
])("survives what Codex reads at its deepest, document %#", (text, codes) => {
  expect(lint(text).map(({ code }) => code)).toEqual(codes);
});

it.each([
  [`hooks.Stop = [["", [["mcp_tool", "s", "t", ${nested}]]]]\n`, ["quirk/array-as-table"]],
  [`history = [${nested}, ${nested}]\n`, ["wrong-type", "wrong-type"]],
  [`permissions = ${nested}\n`, ["permissions/no-default", "unknown-key"]],
])("survives it in places with types, document %#", (text, codes) => {
  const found = lint(text).map(({ code }) => code);
  for (const code of codes) expect(found).toContain(code);
});

it("finds a secret at any depth", () => {
  const text = `model_providers.x.experimental_bearer_token = ${nested}\n`;
  expect(secretRanges(parseToml(text))).toEqual([{ start: text.indexOf("1"), end: text.indexOf("1") + 1 }]);
});
