import { expect, it } from "vitest";
import { findSpreads } from "../../scripts/support/find-spreads.ts";

it("finds lists of any length among the arguments of calls", () => {
  const source = [
    "found.push(...structure);",
    "const most = Math.max(0, ...rows.map((row) => row.length));",
    "const set = new Thing(...items);",
    "const list = [...a, ...b];",
    "push(...[first, ...others]);",
    "const all = (...names: string[]) => names.map(() => call(...names));",
    "function f(names: string[]) { return (...others: string[]) => call(...names, ...others); }",
  ].join("\n");
  expect(findSpreads("a.ts", source)).toEqual([
    { line: 1, text: "found.push(...structure)" },
    { line: 2, text: "Math.max(...rows.map((row) => row.length))" },
    { line: 3, text: "Thing(...items)" },
    { line: 7, text: "call(...names)" },
  ]);
});
