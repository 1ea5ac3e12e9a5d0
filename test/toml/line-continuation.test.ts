import { expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { tokens } from "../../src/toml/tokens.ts";

const PARTS = ["\\", "\r", "\n", " ", '"', "u"];

/** All texts of up to `length` of the parts. */
function* textsOf(length: number, start = ""): Generator<string> {
  yield start;
  if (length > 0) for (const part of PARTS) yield* textsOf(length - 1, start + part);
}

// An index that does not advance would not come to an end here.
it.each(['"""', '"', "'''", "'"])("reads whatever backslashes and line ends stand between %s", (quotes) => {
  const wrong: string[] = [];
  for (const inner of textsOf(4)) {
    const text = `x = ${quotes}${inner}${quotes}\ny = 1\n`;
    const document = parseToml(text);
    const value = document.root.get("x")?.value;
    const rebuilt = [...tokens(document)].map(({ start, end }) => text.slice(start, end)).join("");
    if (rebuilt !== text || (value?.kind === "string" && value.value.length > inner.length)) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});

it("takes a backslash before a lone carriage return for itself", () => {
  const document = parseToml('x = """a\\\rb\\\r\r\n"""\n');
  expect(document.errors.map(({ code }) => code)).toEqual(["toml/bare-carriage-return"]);
  expect(document.root.get("x")?.value).toMatchObject({ value: "a\\\rb\\\r\n" });
});
