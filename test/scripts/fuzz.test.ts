import { join } from "node:path";
import { expect, it } from "vitest";
import { fuzz } from "../../scripts/fuzz/run.ts";
import { Violation, inOrder } from "../../scripts/fuzz/invariants.ts";
import { StepCounter, type Steps, grown } from "../../scripts/fuzz/steps.ts";
import { lint } from "../../src/lint.ts";
import { parseToml } from "../../src/toml/parse.ts";

/** The counts without those of whole functions, which lack the calls that V8 has put into the code of the caller. */
function blocks(steps: Steps): unknown[] {
  return [...steps].flatMap(([name, [, ...inner]]) => (inner.length === 0 ? [] : [[name, inner]])).sort();
}

it("counts the steps of the sources, the same ones each time", async () => {
  const counter = await StepCounter.start();
  const text = (times: number): (() => void) => {
    const long = 'x = """a\\\r\n"""\n# c\n'.repeat(times);
    return () => void parseToml(long);
  };
  text(10)();
  const ten = await counter.steps(text(10));
  const twenty = await counter.steps(text(20));
  const again = await counter.steps(text(10));
  await counter.stop();
  expect(blocks(again)).toEqual(blocks(ten));
  expect(ten.size).toBeGreaterThan(10);
  expect(grown(ten, twenty, 1.5, 1).length).toBeGreaterThan(5);
  expect(grown(ten, twenty, 2.5, 1)).toEqual([]);
});

it("finds nothing in a short run", async () => {
  const seeds = join(import.meta.dirname, "../fixtures");
  const { counts, failures } = await fuzz({ seed: 1, texts: 1200, seeds });
  expect(failures).toEqual([]);
  expect(counts).toMatchObject({ parses: 1200, lints: 200 });
});

it("does not count what ran before, and says so", async () => {
  for (let turn = 0; turn < 50; turn++) lint("model = 1\n");
  const counter = await StepCounter.start();
  await expect(counter.steps(() => lint("model = 1\n"))).rejects.toThrow("ran before");
  await counter.stop();
});

it("tells what must not be", () => {
  expect(() => inOrder([{ start: 3, end: 99 }], "abc", "findings")).toThrow(Violation);
  expect(() =>
    inOrder(
      [
        { start: 2, end: 3 },
        { start: 1, end: 2 },
      ],
      "abc",
      "findings",
    ),
  ).toThrow(Violation);
  expect(() =>
    inOrder(
      [
        { start: 0, end: 3 },
        { start: 1, end: 2 },
      ],
      "abc",
      "findings",
    ),
  ).not.toThrow();
});

it("tells what grows faster than the text, also where other code makes many steps", () => {
  const steps = (whole: number, loop: number): Steps =>
    new Map([
      [
        "src/a.ts find 10",
        [
          { startOffset: 10, endOffset: 90, count: whole },
          { startOffset: 30, endOffset: 60, count: loop },
        ],
      ],
      ["src/b.ts other 0", [{ startOffset: 0, endOffset: 50, count: whole * 1000 }]],
    ]);
  expect(grown(steps(10, 100), steps(40, 1600), 7, 1000)).toEqual(["src/a.ts find 10: from 100 to 1600"]);
  expect(grown(steps(10, 100), steps(40, 400), 7, 100)).toEqual([]);
  // A block that ran as often as what it is in is not listed for itself.
  const together: Steps = new Map([["src/a.ts find 10", [{ startOffset: 10, endOffset: 90, count: 200 }]]]);
  expect(grown(together, steps(40, 1600), 7, 1000)).toEqual(["src/a.ts find 10: from 200 to 1600"]);
});
