import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Functions that read a file, or open one to read from. */
const READING = /\b(?:readFile|readFileSync|createReadStream|open|openSync|openAsBlob|read|readSync|readv|readvSync)\b/;

/** The files of `src` that may use them, and what for. */
const READERS: Readonly<Record<string, string>> = {
  "files/read-regular-file.ts": "all files that are read",
  "files/file-lock.ts": "who holds a lock",
  "files/create-file.ts": "to write a new file",
  "files/temporary-file.ts": "to synchronize a directory",
  "cli/report-writer.ts": "to write a report",
  "files/write-atomic.ts": "to write the temporary file, and to synchronize a directory",
  "auth/run-command.ts": "the first bytes of a program",
};

it("only one place reads files, so that none is read for ever", () => {
  const src = fileURLToPath(new URL("../src", import.meta.url));
  const readers = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => {
      if (!path.endsWith(".ts")) return false;
      const imports = readFileSync(join(src, path), "utf8").matchAll(
        /^import ([^;]*) from "(?:node:)?fs(?:\/promises)?"|import\("(?:node:)?fs/gm,
      );
      return [...imports].some(([, names = "*"]) => names.includes("*") || READING.test(names));
    });
  expect(readers.toSorted()).toEqual(Object.keys(READERS).toSorted());
});
