import { describe, expect, it } from "vitest";
import { Progress } from "../../scripts/probe/progress.ts";

function written(isTTY: boolean, verbose: boolean): string[] {
  const chunks: string[] = [];
  const out = { isTTY, columns: 40, write: (text: string | Uint8Array) => chunks.push(String(text)) > 0 };
  const progress = new Progress(verbose, out);
  progress.tell(`one table with a long name ${"x".repeat(80)}`, "2 left");
  progress.tell("another", "1 left");
  progress.end("done");
  return chunks;
}

describe("the progress of a long run", () => {
  it("is one line on a terminal, no wider than it, that the end replaces", () => {
    const chunks = written(true, false);
    for (const chunk of chunks.slice(0, 3)) expect(chunk).toMatch(/^\r\u001b\[K[^\n]{0,39}$/);
    expect(chunks.at(-1)).toBe("done\n");
  });

  it("is silent elsewhere, unless lines are asked for", () => {
    expect(written(false, false)).toEqual(["done\n"]);
    for (const isTTY of [true, false]) {
      const lines = written(isTTY, true).join("").split("\n");
      expect(lines).toHaveLength(4);
      expect(lines.join("")).not.toContain("\r");
    }
  });
});
