import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileChange, finishFileSet, writeFileSet } from "../../src/files/file-set.ts";
import { IoError } from "../../src/files/io-error.ts";
import { tempTree } from "../cli/support/temp-tree.ts";

const old = { "a.toml": "a\n", "c.toml": "c\n" };
/** The journal of the set. */
const journal = ".c.toml.codex-config.journal";
const all = { "a.toml": "A\n", "b.toml": "B\n", "c.toml": "C\n" };

function set(files: Readonly<Record<string, string>> = {}) {
  const folder = tempTree({ ...old, ...files });
  const changes = Object.entries(all).map(([name, after]): FileChange => {
    return { path: join(folder, name), before: old[name as keyof typeof old] ?? null, after };
  });
  const owner = join(folder, "c.toml");
  const found = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  return { owner, changes, found };
}

describe("writeFileSet", () => {
  it("writes and makes all files", () => {
    const { owner, changes, found } = set();
    writeFileSet(owner, changes);
    expect(found()).toEqual(all);
  });

  it.each([
    ["has changed", { "c.toml": "theirs\n" }],
    ["is there already", { "b.toml": "theirs\n" }],
  ])("writes none where one %s", (_, theirs) => {
    const { owner, changes, found } = set(theirs);
    expect(() => writeFileSet(owner, changes)).toThrow(IoError);
    expect(found()).toEqual({ ...old, ...theirs });
  });
});

describe("finishFileSet", () => {
  it("has nothing to do without a journal", () => {
    const { owner, found } = set();
    expect(finishFileSet(owner)).toBe(false);
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
    const { owner, changes, found } = set(written);
    writeFileSync(
      join(dirname(owner), journal),
      JSON.stringify(changes.map(({ path, ...change }) => ({ name: basename(path), ...change }))),
    );
    expect(finishFileSet(owner)).toBe(true);
    expect(found()).toEqual(wanted);
  });

  it.each([
    ["no JSON", "["],
    ["no list", "null"],
    ["a list of something else", "[null]"],
    ["of a file elsewhere", JSON.stringify([{ name: "../b.toml", before: null, after: "B\n" }])],
    ["of a folder", JSON.stringify([{ name: "..", before: null, after: "B\n" }])],
  ])("leaves a journal alone that is %s", (_, text) => {
    const { owner, found } = set({ [journal]: text });
    expect(() => finishFileSet(owner)).toThrow(IoError);
    expect(found()).toEqual({ ...old, [journal]: text });
  });
});
