import { describe, expect, it } from "vitest";
import type { Judge } from "../../scripts/conformance/oracle.ts";
import { binaryDifferences } from "../../scripts/probe/binary-differences.ts";
import { rejudge } from "../../scripts/probe/rejudge.ts";
import { reportOf } from "../../scripts/probe/report.ts";
import { structSizes } from "../../scripts/probe/struct-sizes.ts";
import { newTexts } from "../../scripts/probe/text-differences.ts";
import { orderDifferences } from "../../scripts/support/order-differences.ts";
import { tableOf } from "../../scripts/support/model-tables.ts";
import { UNKNOWN } from "../../scripts/support/surface.ts";
import { RealtimeAudioToml } from "../../src/models/audio.ts";
import { fieldOrder } from "../../src/models/field-order.ts";
import { makeElf } from "./make-elf.ts";

const elf = (texts: string[]): Buffer => makeElf({ texts, pointers: texts.map((_, index) => index), inPlace: true });

function modelOrder(): readonly string[] {
  const table = tableOf(RealtimeAudioToml);
  return (table && fieldOrder(table)?.order) ?? [];
}

describe("orders", () => {
  const known = modelOrder();
  const surface = (order: readonly string[]) => ({
    audio: {
      [UNKNOWN]: { unknown: "ignored" as const, accepts: [], expects: "", orders: { RealtimeAudioToml: order } },
    },
  });

  it("are compared whole", () => {
    expect(known).toHaveLength(3);
    expect(orderDifferences(surface(known))).toEqual([]);
    for (const order of [
      ["fresh", ...known],
      [...known, "fresh"],
      [known[0] as string, "fresh", ...known.slice(1)],
    ]) {
      const place = order.indexOf("fresh") + 1;
      expect(orderDifferences(surface(order))).toEqual([expect.stringContaining(`new fresh (${place})`)]);
    }
    expect(orderDifferences(surface(known.slice(1).toReversed()))).toHaveLength(1);
    expect(orderDifferences(surface(known.slice(0, 2)))).toEqual([expect.stringContaining(`gone ${known[2]}`)]);
  });

  it("are compared by a surface file, and printed with what to paste", () => {
    const { differences, stubs } = reportOf(surface(["fresh", ...known]), true);
    expect(differences).toContainEqual(expect.stringMatching(/^order RealtimeAudioToml: new fresh/));
    expect(stubs.join("")).toContain(`RealtimeAudioToml: fresh, ${known[0]}`);
    expect(orderDifferences({ audio: {} })).toEqual([]);
  });
});

describe("two binaries", () => {
  it("are compared in the sizes of structs", () => {
    const sizes = structSizes(Buffer.from("xstruct A with 1 elementstruct B with 12 elementsstruct A with 3 elements"));
    expect([...sizes]).toEqual([
      ["A", [1, 3]],
      ["B", [12]],
    ]);
    const { sizes: lines, otherSizes } = binaryDifferences(
      elf(["struct OtelConfigToml with 11 elements", "struct Other with 2 elements"]),
      elf(["struct OtelConfigToml with 13 elements", "struct FreshToml with 1 element"]),
    );
    expect(lines).toEqual(["size FreshToml: new, 1 fields", "size OtelConfigToml: 11 -> 13 fields"]);
    expect(otherSizes).toEqual(["size Other: gone, had 2 fields"]);
  });

  it("are compared in their texts, of which those about the configuration stand apart", () => {
    const both = ["some words that stay as they are"];
    const found = binaryDifferences(
      elf([...both, "features.rollout_budget.limit_tokens must be positive"]),
      elf([...both, "features.rollout_budget needs one of the limits", "FRESH_HOME_FOLDER", "a text of another kind"]),
    );
    expect(found.texts).toEqual([
      'new "features.rollout_budget needs one of the limits"',
      'gone "features.rollout_budget.limit_tokens must be positive"',
    ]);
    expect(found.environment).toEqual(['new "FRESH_HOME_FOLDER"']);
    expect(found.otherTexts).toEqual(['"a text of another kind"']);
  });

  it("are compared with the keys that the models lack, and with errors that name a part of a key", () => {
    const texts = ["only a few may fresh_limit_words here", "#_limit_words is wanted when enabled"];
    const found = (names: string[]) => binaryDifferences(elf(["x".repeat(20)]), elf(texts), names).texts;
    expect(found([])).toEqual([]);
    expect(found(["fresh_limit_words"])).toHaveLength(2);
  });

  it("do not differ where old texts only meet in another way", () => {
    const [one, other] = ["the first of two long texts", "the second of two long texts"];
    expect(newTexts(new Set([`${one}${other}`]), new Set([one, other]))).toEqual([]);
    expect(newTexts(new Set([`${one} and ${other}`]), new Set([one, other]))).toHaveLength(1);
  });
});

describe("rejudge", () => {
  const judge = (refused: RegExp, line: number, detail: string): Judge => ({
    ask: (content, mode) =>
      Promise.resolve(
        refused.test(String(content)) && mode === "lenient" ? { ok: false, line, column: 1, detail } : { ok: true },
      ),
  });
  const item = (id: string) => ({ id, content: id });

  it("tells what changed: the verdict, the place, or the text only", async () => {
    const items = [item("same"), item("gone a"), item("kept")];
    const verdict = await rejudge(items, judge(/a/, 1, "x"), judge(/kept/, 1, "x"), 2);
    expect(verdict.judged).toBe(3);
    expect(verdict.changed.map(({ id, what }) => [id, what])).toEqual([
      ["gone a", "verdict"],
      ["kept", "verdict"],
      ["same", "verdict"],
    ]);
    const place = await rejudge(items, judge(/kept/, 1, "x"), judge(/kept/, 2, "x"), 1);
    expect(place.changed.map(({ id, what, mode }) => [id, what, mode])).toEqual([["kept", "place", "lenient"]]);
    const text = await rejudge(items, judge(/kept/, 1, "x"), judge(/kept/, 1, "y"), 1);
    expect(text.changed.map(({ what }) => what)).toEqual(["text"]);
    expect((await rejudge(items, judge(/kept/, 1, "x"), judge(/kept/, 1, "x\nmore"), 1)).changed).toEqual([]);
  });

  it("does not take for a change that Codex names another of several errors each time", async () => {
    let count = 0;
    const any: Judge = {
      ask: () => Promise.resolve({ ok: false, line: 1, column: 1, detail: ["x", "y", "z"][count++ % 3] ?? "" }),
    };
    expect((await rejudge([item("a")], any, any, 1)).changed).toEqual([]);
  });

  it("takes stored verdicts for those of the older release", async () => {
    const stored = { lenient: { ok: true }, strict: { ok: true } };
    const { judged, changed } = await rejudge([{ ...item("a"), stored }, item("b")], undefined, judge(/a/, 1, "x"), 1);
    expect([judged, changed.length]).toEqual([1, 1]);
  });
});
