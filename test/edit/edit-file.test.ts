import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { EditError } from "../../src/edit/edit-error.ts";
import { editFile } from "../../src/files/edit-file.ts";
import { IoError } from "../../src/files/io-error.ts";
import { lint } from "../../src/lint.ts";
import { builtFile } from "../support/built-files.ts";
import { tempTree } from "../cli/support/temp-tree.ts";

const text = '# mine\nmodel = "a"\n';

describe("editFile", () => {
  it("writes what has changed, and leaves nothing else behind", async () => {
    const folder = tempTree({ "config.toml": text });
    const path = join(folder, "config.toml");
    expect(await editFile(path, (e) => e.set(["model"], "b"))).toEqual({
      text: '# mine\nmodel = "b"\n',
      changed: true,
    });
    expect(await editFile(path, (e) => e.set(["model"], "b"))).toMatchObject({ changed: false });
    expect(readFileSync(path, "utf8")).toBe('# mine\nmodel = "b"\n');
    expect(readdirSync(folder)).toEqual(["config.toml"]);
  });

  it("makes a file and its folders only where asked", async () => {
    const path = join(tempTree({}), "a", "config.toml");
    await expect(editFile(path, (e) => e.set(["model"], "b"))).rejects.toThrow(IoError);
    expect(existsSync(path)).toBe(false);
    await editFile(path, (e) => e.set(["model"], "b"), { create: true });
    expect(readFileSync(path, "utf8")).toBe('model = "b"\n');
  });

  it("refuses what a check finds worse, and what was bad already it does not mind", async () => {
    const path = join(tempTree({ "config.toml": `modle = "x"\n${text}` }), "config.toml");
    const worse = editFile(path, (e) => e.set(["approval_policy"], "allways"), { check: lint });
    await expect(worse).rejects.toThrow(expect.objectContaining({ name: "EditError", kind: "worse" }));
    expect((await editFile(path, (e) => e.set(["model"], "b"), { check: lint })).changed).toBe(true);
  });

  it("leaves a file alone that another program has changed meanwhile", async () => {
    const path = join(tempTree({ "config.toml": text }), "config.toml");
    const edited = editFile(path, (e) => {
      writeFileSync(path, "other = 1\n");
      return e.set(["model"], "b");
    });
    await expect(edited).rejects.toThrow(IoError);
    expect(readFileSync(path, "utf8")).toBe("other = 1\n");
  });

  it("lets go of the file when an edit is refused", async () => {
    const path = join(tempTree({ "config.toml": text }), "config.toml");
    await expect(editFile(path, (e) => e.set(["model", "x"], 1))).rejects.toThrow(EditError);
    expect((await editFile(path, (e) => e.set(["model"], "b"))).changed).toBe(true);
  });

  it("takes the lock of a process that is gone", async () => {
    const folder = tempTree({ "config.toml": text, ".config.toml.codex-config.lock": "2147483646" });
    expect((await editFile(join(folder, "config.toml"), (e) => e.set(["model"], "b"))).changed).toBe(true);
  });

  it("takes a lock that was left empty", async () => {
    const lock = ".config.toml.codex-config.lock";
    const folder = tempTree({ "config.toml": text, [lock]: "" });
    utimesSync(join(folder, lock), 1, 1);
    expect((await editFile(join(folder, "config.toml"), (e) => e.set(["model"], "b"))).changed).toBe(true);
    expect(readdirSync(folder)).toEqual(["config.toml"]);
  });

  it("first ends what a killed run has begun with the files beside it", async () => {
    const folder = tempTree({
      "config.toml": text,
      ".config.toml.codex-config.journal": JSON.stringify([
        { name: "work.config.toml", before: null, after: "a = 1\n" },
        { name: "config.toml", before: text, after: "# theirs\n" },
      ]),
    });
    expect((await editFile(join(folder, "work.config.toml"), (e) => e.set(["b"], 2))).text).toBe("a = 1\nb = 2\n");
    expect(readFileSync(join(folder, "config.toml"), "utf8")).toBe("# theirs\n");
    expect(readdirSync(folder).sort()).toEqual(["config.toml", "work.config.toml"]);
  });

  it("loses no edit of several processes at once", { timeout: 120_000 }, async () => {
    const path = join(tempTree({ "config.toml": "" }), "config.toml");
    const code = `
      import { editFile } from ${JSON.stringify(new URL(`file://${builtFile("files/index.js")}`).href)};
      for (let i = 0; i < 10; i++) await editFile(process.argv[1], (e) => e.set(["k" + process.argv[2] + i], i));`;
    const run = promisify(execFile);
    const start = (name: string) => run(process.execPath, ["--input-type=module", "--eval", code, path, name]);
    await Promise.all(["a", "b", "c"].map(start));
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(31);
  });
});
