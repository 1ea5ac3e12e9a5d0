import { describe, expect, it } from "vitest";
import type { LayerFinding } from "../../src/layers/layer-finding.ts";
import { SetMemory } from "../../src/lsp/workspace/set-memory.ts";
import { parseToml } from "../../src/toml/parse.ts";

const finding = (code: string, path: string[], effect: LayerFinding["effect"] = "fatal"): LayerFinding => ({
  code,
  path,
  effect,
  severity: "error",
  message: "",
  range: { start: 0, end: 1 },
  file: "/x",
});

describe("what a set said of an earlier text", () => {
  const alone = [finding("a", ["x"]), finding("b", ["y"])];
  const inSet = [finding("a", ["x"], "ignored"), finding("c", ["z"]), finding("d", [])];
  const memory = new SetMemory(alone, inSet);
  const recalled = (text: string, found: readonly LayerFinding[]): string[] =>
    memory
      .recall(parseToml(text), found)
      .map(({ code, effect, range }) => `${code} ${effect} ${range.start}-${range.end}`)
      .sort();

  it("still holds for the findings that are still there", () => {
    expect(recalled("x = 1\nz = 1\n", alone)).toEqual(["a ignored 0-1", "c fatal 6-7", "d fatal 0-1"]);
  });

  it("says nothing of new ones", () => {
    expect(recalled("", [finding("e", ["x"])])).toEqual(["d fatal 0-1", "e fatal 0-1"]);
  });
});
