import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileChange, finishFileSet, writeFileSet } from "../../src/files/file-set.ts";
import { IoError } from "../../src/files/io-error.ts";
import { tempTree } from "../cli/support/temp-tree.ts";

const old = { "a.toml": "a\n", "c.toml": "c\n" };
const all = { "a.toml": "A\n", "b.toml": "B\n", "c.toml": "C\n" };

function set(files: Readonly<Record<string, string>> = {}) {
  const folder = tempTree({ ...old, ...files });
  const changes = Object.entries(all).map(([name, after]): FileChange => {
    return { path: join(folder, name), before: old[name as keyof typeof old] ?? null, after };
  });
  const journal = join(folder, "journal");
  const found = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  return { journal, changes, found };
}

describe("writeFileSet", () => {
  it("writes and makes all files", () => {
    const { journal, changes, found } = set();
    writeFileSet(journal, changes);
    expect(found()).toEqual(all);
  });

  it.each([
    ["has changed", { "c.toml": "theirs\n" }],
    ["is there already", { "b.toml": "theirs\n" }],
  ])("writes none where one %s", (_, theirs) => {
    const { journal, changes, found } = set(theirs);
    expect(() => writeFileSet(journal, changes)).toThrow(IoError);
    expect(found()).toEqual({ ...old, ...theirs });
  });
});

describe("finishFileSet", () => {
  it("has nothing to do without a journal", () => {
    const { journal, found } = set();
    expect(finishFileSet(journal)).toBe(false);
    expect(found()).toEqual(old);
  });

  it.each([
    ["none was written", {}, all],
    ["some were written", { "a.toml": "A\n", "b.toml": "B\n" }, all],
    ["all were written", all, all],
    [
      "one was changed since, which stays with those behind it",
      { "b.toml": "theirs\n" },
      { ...all, "b.toml": "theirs\n", "c.toml": "c\n" },
    ],
  ])("ends what was begun when %s", (_, written, wanted) => {
    const { journal, changes, found } = set(written);
    writeFileSync(journal, JSON.stringify(changes));
    expect(finishFileSet(journal)).toBe(true);
    expect(found()).toEqual(wanted);
  });

  it("leaves a journal that it cannot read", () => {
    const { journal, found } = set({ journal: "[" });
    expect(() => finishFileSet(journal)).toThrow(IoError);
    expect(found()).toEqual({ ...old, journal: "[" });
  });
});
