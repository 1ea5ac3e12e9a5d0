import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  lstatSync,
  cpSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { IoError } from "../../src/cli/errors.ts";
import { writeAtomic } from "../../src/files/write-atomic.ts";
import { builtFile } from "../support/built-files.ts";
import { tempTree } from "./support/temp-tree.ts";

const bin = builtFile("cli/");
const isRoot = process.getuid?.() === 0;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const write = (path: string, old: string, text: string) => writeAtomic(path, "shown", bytes(old), text);

describe("writeAtomic", () => {
  it("replaces the content and keeps the mode", () => {
    const root = tempTree({ "a.toml": "old" });
    const path = join(root, "a.toml");
    chmodSync(path, 0o640);
    write(path, "old", "new é");
    expect(readFileSync(path, "utf8")).toBe("new é");
    expect(statSync(path).mode & 0o7777).toBe(process.platform === "win32" ? 0o666 : 0o640);
    expect(readdirSync(root)).toEqual(["a.toml"]);
  });

  it.runIf(isRoot)("keeps the owner and the group", () => {
    const path = join(tempTree({ "a.toml": "old" }), "a.toml");
    chownSync(path, 1234, 2345);
    write(path, "old", "new");
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it("writes the target of a chain of links and leaves the links", () => {
    const root = tempTree({ "dotfiles/a.toml": "old", "home/.codex/": "" });
    symlinkSync("../../dotfiles/b.toml", join(root, "home/.codex/config.toml"));
    symlinkSync("a.toml", join(root, "dotfiles/b.toml"));
    write(join(root, "home/.codex/config.toml"), "old", "new");
    expect(readFileSync(join(root, "dotfiles/a.toml"), "utf8")).toBe("new");
    expect(readlinkSync(join(root, "home/.codex/config.toml"))).toBe("../../dotfiles/b.toml");
    expect(lstatSync(join(root, "dotfiles/b.toml")).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(root, "home/.codex"))).toEqual(["config.toml"]);
  });

  it("refuses a file that has changed since it was read", () => {
    const root = tempTree({ "a.toml": "theirs" });
    const path = join(root, "a.toml");
    expect(() => write(path, "old", "new")).toThrow(/^cannot write shown: it has changed since it was read/);
    expect(readFileSync(path, "utf8")).toBe("theirs");
    expect(readdirSync(root)).toEqual(["a.toml"]);
  });

  it("refuses a file without write permission, for root too", () => {
    const root = tempTree({ "a.toml": "old" });
    const path = join(root, "a.toml");
    chmodSync(path, 0o444);
    expect(() => write(path, "old", "new")).toThrow("cannot write shown: the file is read-only");
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(root)).toEqual(["a.toml"]);
  });

  it.each([
    ["a missing file", "nope.toml", "no such file or directory"],
    ["a directory", "sub", "it is not a regular file"],
  ])("refuses %s", (_, name, reason) => {
    const root = tempTree({ "sub/": "" });
    expect(() => write(join(root, name), "", "new")).toThrow(IoError);
    expect(() => write(join(root, name), "", "new")).toThrow(`cannot write shown: ${reason}`);
    expect(readdirSync(root)).toEqual(["sub"]);
  });

  it("removes the temporary files of runs that were killed, and no others", () => {
    const ended = spawnSync(process.execPath, ["-e", ""]).pid;
    const kept = [`.a.toml.codex-config-${process.ppid}-0123456789ab.tmp`, ".a.toml.swp", "b.tmp"];
    const stale = [ended, process.pid].map((pid) => `.a.toml.codex-config-${pid}-0123456789ab.tmp`);
    const root = tempTree(Object.fromEntries([...kept, ...stale, "a.toml"].map((name) => [name, "old"])));
    write(join(root, "a.toml"), "old", "new");
    expect(readdirSync(root).sort()).toEqual([...kept, "a.toml"].sort());
  });
});

describe.runIf(process.platform !== "win32")("without permission", () => {
  /** Runs as a user that permissions hold for. */
  function fixAsUser(root: string, path: string) {
    const user = isRoot ? { uid: 65534, gid: 65534 } : {};
    // The user may not be allowed to read the place where the command was built.
    cpSync(bin, join(root, "bin"), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(root, "bin/bin.js"), "--fix", path], {
      ...user,
      cwd: root,
      env: { HOME: root },
      encoding: "utf8",
    });
    return { status, stderr: stderr.split("\n")[0] };
  }

  it("refuses a folder that cannot be written", () => {
    const root = tempTree({ "sub/a.toml": 'modle = "x"\n' });
    chmodSync(root, 0o755);
    chmodSync(join(root, "sub/a.toml"), 0o666);
    chmodSync(join(root, "sub"), 0o555);
    expect(fixAsUser(root, "sub/a.toml")).toEqual({
      status: 2,
      stderr: "codex-config: cannot write sub/a.toml: its folder is read-only",
    });
    expect(readFileSync(join(root, "sub/a.toml"), "utf8")).toBe('modle = "x"\n');
    chmodSync(join(root, "sub"), 0o755);
  });

  it.runIf(isRoot)("writes a file of somebody else, without giving its group's rights to another group", () => {
    const root = tempTree({ "sub/a.toml": 'modle = "x"\n' });
    chmodSync(root, 0o755);
    chmodSync(join(root, "sub"), 0o777);
    chmodSync(join(root, "sub/a.toml"), 0o666);
    expect(fixAsUser(root, "sub/a.toml").status).toBe(0);
    expect(readFileSync(join(root, "sub/a.toml"), "utf8")).toBe('model = "x"\n');
    const { mode, uid } = statSync(join(root, "sub/a.toml"));
    expect({ mode: mode & 0o777, uid }).toEqual({ mode: 0o606, uid: 65534 });
  });
});

describe("killed at any moment", () => {
  const COUNT = 60;
  const KILLS = 40;
  const padding = `# ${"x".repeat(78)}\n`.repeat(500);
  const before = `modle = "x"\n${padding}`;
  const after = `model = "x"\n${padding}`;

  it("leaves the old file or the new one", { timeout: 120_000 }, async () => {
    const names = Array.from({ length: COUNT }, (_, index) => `${index}.toml`);
    const root = tempTree(Object.fromEntries(names.map((name) => [name, before])));
    for (let kill = 1; kill <= KILLS; kill++) {
      await killAfterEvents(root, names, kill);
      const contents = names.map((name) => readFileSync(join(root, name), "utf8"));
      expect(contents.filter((text) => text !== before && text !== after)).toEqual([]);
      // One run has one temporary file at a time, and the next run takes it away.
      expect(readdirSync(root).length).toBeLessThanOrEqual(COUNT + 1);
      for (const [index, text] of contents.entries()) {
        if (text === after) writeFileSync(join(root, names[index] ?? ""), before);
      }
    }
    const { status } = spawnSync(process.execPath, [join(bin, "bin.js"), "--fix", ...names], { cwd: root });
    expect(status).toBe(0);
    expect(readdirSync(root).sort()).toEqual(names.sort());
    expect(names.every((name) => readFileSync(join(root, name), "utf8") === after)).toBe(true);
  });

  /** Kills a repair when so many changes of the folder have been seen, or lets it end. */
  function killAfterEvents(root: string, names: readonly string[], events: number): Promise<void> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [join(bin, "bin.js"), "--fix", ...names], { cwd: root, stdio: "ignore" });
      let seen = 0;
      const watcher = watch(root, () => {
        if (++seen === events) child.kill("SIGKILL");
      });
      child.once("exit", () => {
        watcher.close();
        resolve();
      });
    });
  }
});
