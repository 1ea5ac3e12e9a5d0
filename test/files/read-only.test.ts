import fs, { chmodSync, readFileSync, readdirSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { editFile } from "../../src/files/edit-file.ts";
import { IoError } from "../../src/files/io-error.ts";
import { fakeIo } from "../cli/support/fake-io.ts";
import { tempTree } from "../cli/support/temp-tree.ts";

// To an administrator no folder is read-only, so that it is stood for by what the system says of one.
const { openSync } = fs;
function replaceOpen(open: typeof openSync): void {
  fs.openSync = open;
  syncBuiltinESMExports();
}
afterEach(() => replaceOpen(openSync));

/** No file can be made, as in a folder that is read-only, on such a file system or on a full one. */
function refuseNewFiles(code: string): void {
  replaceOpen((path, flags, mode) => {
    if (flags === "wx") throw Object.assign(new Error(code), { code });
    return openSync(path, flags, mode);
  });
}

const files = {
  "config.toml": '[profiles.work]\nmodel = "b"\n[features]\ncodex_hooks = true\n',
  "home.config.toml": "[features]\ncodex_hooks = true\n",
};

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const reasons = [
  ["EACCES", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space left on the device"],
] as const;

describe.each(reasons)("a folder that answers %s", (code, reason) => {
  it("refuses editFile", async () => {
    const folder = tempTree(files);
    refuseNewFiles(code);
    const edited = editFile(join(folder, "config.toml"), (editor) => editor.set(["model"], "b"));
    await expect(edited).rejects.toThrow(IoError);
    expect(contents(folder)).toEqual(files);
  });

  it.each([["set", "model", "b"], ["unset", "features"], ["migrate"]])("refuses %s, and says why", async (...args) => {
    const folder = tempTree(files);
    refuseNewFiles(code);
    const io = fakeIo({ cwd: folder, home: folder, env: { CODEX_HOME: folder } });
    expect(await main(args, io)).toBe(2);
    expect(io.stderr.text).toContain(`config.toml: ${reason}`);
    expect(contents(folder)).toEqual(files);
    expect(await main([...args, "--dry-run"], io)).toBe(0);
  });
});

describe.runIf(process.platform !== "win32")("a file that is read-only", () => {
  it("is not written by editFile", async () => {
    const folder = tempTree(files);
    chmodSync(join(folder, "config.toml"), 0o444);
    await expect(editFile(join(folder, "config.toml"), (editor) => editor.unset(["features"]))).rejects.toThrow(
      IoError,
    );
    expect(contents(folder)).toEqual(files);
  });

  it.each(Object.keys(files))("keeps migrate from changing any file: %s", async (name) => {
    const folder = tempTree(files);
    chmodSync(join(folder, name), 0o444);
    const io = fakeIo({ cwd: folder, home: folder, env: { CODEX_HOME: folder } });
    expect(await main(["migrate"], io)).toBe(2);
    expect(contents(folder)).toEqual(files);
  });
});
