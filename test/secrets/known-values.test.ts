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
});
