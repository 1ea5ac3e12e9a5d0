import { parse as parseIarna } from "@iarna/toml";
import fc from "fast-check";
import { parse as parseSmol } from "smol-toml";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { edit } from "../../src/edit/edit.ts";
import { EditError } from "../../src/edit/edit-error.ts";
import type { Editor } from "../../src/edit/editor.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlPath } from "../../src/toml/types.ts";
import { documents, values } from "./support/arbitraries.ts";
import { type Plain, at, pathsOf, plain, put, take, withoutEmptied } from "./support/plain.ts";
import { runs } from "../support/generated-input.ts";

const names = fc.array(fc.constantFrom("a", "b", "c", "new", "x y", 'q"\\'), { minLength: 1, maxLength: 3 });

/** A path that may be there or not: some of the way through what is there, and names. */
function pathIn(value: Plain, pick: number, more: readonly string[], isNew: boolean): TomlPath {
  const paths = pathsOf(value);
  const path = paths[pick % Math.max(paths.length, 1)] ?? [];
  return isNew ? [...path.slice(0, pick % (path.length + 1)), ...more] : path.length > 0 ? path : more;
}

const steps = fc.record({
  pick: fc.nat(1000),
  names,
  isNew: fc.boolean(),
  value: values,
});

/** Makes an edit; undefined where it was refused, which is right only for a reason that lies in the edit. */
function attempt(work: () => Editor): Editor | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    expect(error.kind).not.toBe("broken");
    return undefined;
  }
}

function meaning(text: string): Plain {
  return plain(parseSmol(text.replace(/^\uFEFF/, ""), { integersAsBigInt: "asNeeded" }));
}

/** How many results there were, and how many of them both parsers could read. */
const results = { all: 0, compared: 0 };

/** What two parsers read in a result; they have to agree where both can read it. */
function agreed(text: string): Plain {
  const value = meaning(text);
  const other = readByIarna(text);
  results.all++;
  if (other === undefined) return value;
  results.compared++;
  expect(other).toEqual(value);
  return value;
}

/** Undefined for what @iarna/toml cannot read: it knows neither lists of several types nor tables in braces over several lines. */
function readByIarna(text: string): Plain | undefined {
  try {
    return plain(parseIarna(text.replace(/^\uFEFF/, "")));
  } catch {
    return undefined;
  }
}

function comments(text: string): string[] {
  return parseToml(text).comments.map(({ start, end }) => text.slice(start, end).trim());
}

function lines(text: string): string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** What one list holds more often than another. */
function missing(of: readonly string[], from: readonly string[]): string[] {
  const left = [...from];
  return of.filter((item) => {
    const index = left.indexOf(item);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

describe("any document", { timeout: 600_000 }, () => {
  it("has the value that was set, the others, and all comments", () => {
    fc.assert(
      fc.property(documents, steps, (text, { pick, names: more, isNew, value }) => {
        const before = meaning(text);
        const path = pathIn(before, pick, more, isNew);
        const editor = attempt(() => edit(text).set(path, value));
        if (!editor) return;
        const result = editor.apply();
        expect(agreed(result)).toEqual(put(before, path, plain(value)));
        expect(applyEdits(text, editor.edits())).toBe(result);
        expect(edit(result).set(path, value).apply()).toBe(result);
        if (pathsOf(before).some((known) => JSON.stringify(known) === JSON.stringify(path))) return;
        expect(missing(comments(text), comments(result))).toEqual([]);
        expect(missing(lines(text), lines(result)).length).toBeLessThanOrEqual(1);
      }),
      runs(300),
    );
  });

  it("loses what was unset, and no comment but those of it", () => {
    fc.assert(
      fc.property(documents, steps, (text, { pick, names: more, isNew }) => {
        const before = meaning(text);
        const path = pathIn(before, pick, more, isNew);
        const editor = attempt(() => edit(text).unset(path));
        if (!editor) return;
        const result = editor.apply();
        const wanted = take(before, path);
        expect(withoutEmptied(agreed(result), path)).toEqual(withoutEmptied(wanted, path));
        expect(applyEdits(text, editor.edits())).toBe(result);
        if (typeof path.at(-1) === "string") expect(edit(result).unset(path).apply()).toBe(result);
      }),
      runs(300),
    );
  });

  it("has at its new place what was moved or renamed, and all comments", () => {
    fc.assert(
      fc.property(documents, steps, fc.boolean(), (text, { pick, names: more, value }, rename) => {
        const before = meaning(text);
        const from = pathIn(before, pick, more, false);
        const to = rename
          ? [...from.slice(0, -1), more[0] as string]
          : pathIn(before, JSON.stringify(value).length, more, true);
        const editor = attempt(() => (rename ? edit(text).rename(from, more[0] as string) : edit(text).move(from, to)));
        if (!editor) return;
        const result = editor.apply();
        const taken = at(before, from) as Plain;
        const wanted = JSON.stringify(from) === JSON.stringify(to) ? before : put(take(before, from), to, taken);
        expect(withoutEmptied(agreed(result), from)).toEqual(withoutEmptied(wanted, from));
        expect(missing(comments(text), comments(result))).toEqual([]);
      }),
      runs(300),
    );
  });

  it("has one more item in the list that was added to", () => {
    fc.assert(
      fc.property(documents, steps, (text, { pick, names: more, isNew, value }) => {
        const before = meaning(text);
        const path = pathIn(before, pick, more, isNew);
        const editor = attempt(() => edit(text).append(path, value));
        if (!editor) return;
        const result = editor.apply();
        const list = at(before, path);
        expect(agreed(result)).toEqual(put(before, path, [...(Array.isArray(list) ? list : []), plain(value)]));
        expect(missing(comments(text), comments(result))).toEqual([]);
      }),
      runs(300),
    );
  });
});

it("could compare many of them", () => {
  expect(results.compared).toBeGreaterThan(results.all / 4);
});
