import { describe, expect, it } from "vitest";
import type { FileLookup } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";

/** A disk on which there are these folders, and nothing else. */
function disk(folders: readonly string[], isInPlace = false): FileLookup {
  return { isInPlace, read: (path) => ({ kind: folders.includes(path) ? "directory" : "missing" }) };
}

function codes(path: string, fileName: string, files: FileLookup): string[] {
  return lint(`model_instructions_file = ${JSON.stringify(path)}\n`, { fileName, files }).map(({ code }) => code);
}

describe("a file that is missing", () => {
  it.each([
    ["beside the file that Codex reads", "a.md", "config.toml", disk([])],
    ["in the home folder of the user", "/home/me/a.md", "config.toml", disk(["/home/me"])],
    ["of another user, for whom the file is in place", "/home/me/a.md", "config.toml", disk([], true)],
    ["elsewhere", "/etc/a.md", "config.example.toml", disk([])],
  ])("is told: %s", (_, path, fileName, files) => {
    expect(codes(path, fileName, files)).toEqual(["root/instructions-file"]);
  });

  it.each([
    ["beside a copy", "a.md", "config.toml.bak", disk([])],
    ["in the home folder of somebody else", "/Users/me/a.md", "config.toml", disk([])],
    ["in such a folder on Windows", "C:\\Users\\me\\a.md", "config.toml", disk([])],
  ])("is not told: %s", (_, path, fileName, files) => {
    expect(codes(path, fileName, files)).toEqual([]);
  });
});
