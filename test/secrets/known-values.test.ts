import { describe, expect, it } from "vitest";
import { KnownValues } from "../../src/secrets/known-values.ts";
import { RandomText } from "./support/random-text.ts";

function said(values: readonly string[], text: string): string[] {
  return new KnownValues(values).saidIn(text).map(({ start, end }) => text.slice(start, end));
}

describe("values are found", () => {
  it.each([
    [["hunter2hunter2"], "it is `hunter2hunter2`", ["hunter2hunter2"]],
    [['"hunter2hunter2"'], "hunter2hunter2", ["hunter2hunter2"]],
    [["hunter2"], "`hunter2` and hunter2", ["hunter2"]],
    [["Bearer hunter2hunter2"], 'token = "hunter2hunter2"', ["hunter2hunter2"]],
    [["correct-horse-battery-staple"], "`correct-horse-batt…`", ["correct-horse-batt"]],
    [["https://a.example/x"], "https://b.example", []],
    [["abcdefgh", "abcdefghijk", "abcdefghik"], "abcdefghix", ["abcdefgh"]],
    [["abcdefgh", "abcdefghijk"], "abcdefghijk", ["abcdefghijk"]],
  ])("%j in %j", (values, text, found) => {
    expect(said(values, text)).toEqual(found);
  });

  it("wherever they stand, many at once", () => {
    const random = new RandomText(5);
    const values = Array.from({ length: 2000 }, () => `same-beginning-${random.text(12)}`);
    const text = values.map((value) => `<${value}>`).join(" ");
    const found = new KnownValues(values).rangesIn(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(values);
  });

  it("as a whole in a document, or with a long beginning", () => {
    const beginning = "horse ".repeat(100);
    const ranges = (text: string) => new KnownValues([`${beginning}1`, "battery-staple"]).rangesIn(text);
    expect(ranges(`# ${beginning}2`)).toEqual([{ start: 2, end: 2 + beginning.length }]);
    expect(ranges(`# ${beginning.slice(0, 200)}2`)).toEqual([]);
    expect(ranges("# battery-stap")).toEqual([]);
  });

  it("in time with the length of a text that nearly holds a long one", () => {
    const beginning = "horse ".repeat(200_000);
    const found = new KnownValues([`${beginning}1`]).rangesIn(`${beginning}2`);
    expect(found[0]).toEqual({ start: 0, end: beginning.length });
  });
});
