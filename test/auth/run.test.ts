import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import type { ModelProviderAuthInfo } from "../../src/auth/index.ts";
import { createProviderTokenSource } from "../../src/auth/index.ts";
import { tempTree } from "../cli/support/temp-tree.ts";
import { nodeCommand, shCommand } from "./support/commands.ts";

import { errorOf, tokenOf, watchedSource } from "./support/sources.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const posix = process.platform !== "win32";
const name = process.execPath;

/** A folder with an executable that prints a text and its folder. */
function folderWithScript(path: string, text = "tok", firstLine = "#!/bin/sh\n"): string {
  const root = tempTree({ [path]: `${firstLine}echo ${text}\n` });
  chmodSync(join(root, path), 0o755);
  return root;
}

describe("a command's failure", () => {
  it("exit status, with what it wrote to stderr", async () => {
    const { kind, message } = await errorOf(nodeCommand("console.error('boom\\n'); process.exitCode = 3"));
    expect(kind).toBe("exit");
    expect(message).toBe(`provider auth command \`${name}\` exited with status exit status: 3: boom`);
  });

  it("exit status, without stderr and although it printed a token", async () => {
    const { message } = await errorOf(nodeCommand("console.log('tok-1'); process.exitCode = 4"));
    expect(message).toBe(`provider auth command \`${name}\` exited with status exit status: 4`);
  });

  it.runIf(posix)("signal", async () => {
    const { kind, message } = await errorOf(shCommand("echo tok-1; kill -9 $$"));
    expect(kind).toBe("signal");
    expect(message).toBe("provider auth command `/bin/sh` exited with status signal: 9 (SIGKILL)");
  });

  it("empty output", async () => {
    const { kind, message } = await errorOf(nodeCommand("console.log(' \\t\\r\\n\\u0085\\u2003')"));
    expect(kind).toBe("empty");
    expect(message).toBe(`provider auth command \`${name}\` produced an empty token`);
  });

  it("output that is not UTF-8", async () => {
    const { kind, message, cause } = await errorOf(nodeCommand("process.stdout.write(Buffer.from([0x74, 0xff]))"));
    expect(kind).toBe("encoding");
    expect(message).toBe(`provider auth command \`${name}\` wrote non-UTF-8 data to stdout`);
    expect(cause).toBeInstanceOf(TypeError);
  });

  it("time-out", async () => {
    const { kind, message } = await errorOf(nodeCommand("setInterval(() => {}, 1000)", { timeout_ms: 300 }));
    expect(kind).toBe("timeout");
    expect(message).toBe(`provider auth command \`${name}\` timed out after 300 ms`);
  });

  it("too much output", async () => {
    const { kind } = await errorOf(nodeCommand("for (;;) require('fs').writeSync(1, 'x'.repeat(65536))"));
    expect(kind).toBe("too-large");
    expect(await tokenOf(nodeCommand("process.stdout.write('x'.repeat(1024 * 1024))"))).toHaveLength(1024 * 1024);
    expect((await errorOf(nodeCommand("process.stdout.write('x'.repeat(1024 * 1024 + 1))"))).kind).toBe("too-large");
  });

  it.each([
    ["a\\nb", "a line break"],
    ["a\\r\\nb", "a line break"],
    ["a\\0b", "the control character U+0000"],
    ["a\\u007fb", "the control character U+007F"],
    ["a\\u001b[31mb", "the control character U+001B"],
  ])("illegal token %s", async (text, what) => {
    const { kind, message } = await errorOf(nodeCommand(`console.log("${text}")`));
    expect(kind).toBe("illegal-token");
    expect(message).toBe(
      `provider auth command \`${name}\` produced a token that cannot stand in a header: it holds ${what}`,
    );
  });

  it("no such program", async () => {
    const missing = posix ? "No such file or directory (os error 2)" : "program not found";
    for (const command of ["no-such-program-anywhere", join(tempTree({}), "none"), "echo hi", "./none"]) {
      const { kind, message, cause } = await errorOf({ command });
      expect(kind).toBe("spawn");
      expect(message).toBe(`provider auth command \`${command}\` failed to start: ${missing}`);
      expect(cause).toMatchObject({ code: "ENOENT" });
    }
  });

  it.runIf(posix)("a program that cannot be started", async () => {
    const root = folderWithScript("plain", "tok", "");
    const cases: readonly [Partial<ModelProviderAuthInfo>, string][] = [
      [{ command: join(root, "plain") }, "Exec format error (os error 8)"],
      [{ command: root }, "Permission denied (os error 13)"],
      [{ command: join(root, "plain", "x") }, "Not a directory (os error 20)"],
      [{ cwd: join(root, "nowhere") }, "No such file or directory (os error 2)"],
      [{ args: ["a\0b"] }, "nul byte found in provided data"],
    ];
    for (const [more, text] of cases) {
      const info = { ...nodeCommand(""), ...more };
      const { kind, message } = await errorOf(info);
      expect(kind).toBe("spawn");
      expect(message).toBe(`provider auth command \`${info.command}\` failed to start: ${text}`);
    }
  });

  it("keeps arguments out of the cause", async () => {
    const error = await errorOf({ command: join(tempTree({}), "none"), args: ["--password", "hunter22"] });
    expect(inspect(error)).not.toContain("hunter22");
  });
});

describe("a token", () => {
  it.each([
    ["' \\t tok \\r\\n\\n'", "tok"],
    ["'a b'", "a b"],
    ["'a\\tb'", "a\tb"],
    ["'t\\u00f8k\\u20ac'", "tøk€"],
    ["'\\u0085tok\\u2003'", "tok"],
    ["'\\ufefftok'", "\ufefftok"],
  ])("printed as %s", async (text, token) => {
    expect(await tokenOf(nodeCommand(`process.stdout.write(${text})`))).toBe(token);
  });

  it("is taken although the command writes to stderr", async () => {
    const source = watchedSource(nodeCommand("console.error('tok-1 is new'); console.log('tok-1')"));
    expect((await source.get()).reveal()).toBe("tok-1");
    expect(source.events.at(-1)).toMatchObject({ type: "succeeded", stderr: "[redacted] is new" });
  });

  it("may follow any amount of stderr", async () => {
    const code = "process.stderr.write('x'.repeat(4 << 20), () => console.log('tok'))";
    expect(await tokenOf(nodeCommand(code))).toBe("tok");
  });
});

describe("a program", () => {
  it("gets its arguments as they are, an empty stdin and no shell", async () => {
    const code = "console.log(JSON.stringify([process.argv.slice(1), require('fs').readFileSync(0, 'utf8')]))";
    const args = ["$HOME", "*", "a b", "", '"', "\\", "'", "%PATH%", "&|<>^", "é"];
    const token = await tokenOf(nodeCommand("", { args: ["-e", code, "--", ...args] }));
    expect(JSON.parse(token)).toEqual([args, ""]);
  });

  it("gets the environment and nothing else", async () => {
    const env = { ...process.env, CODEX_CONFIG_TEST: "yes" };
    expect(await tokenOf(nodeCommand("console.log(process.env.CODEX_CONFIG_TEST)"), { env })).toBe("yes");
  });

  it("is looked up on PATH by a bare name", async () => {
    const info = nodeCommand("console.log('tok')", { command: basename(process.execPath) });
    const PATH = [tempTree({}), dirname(process.execPath)].join(delimiter);
    expect(await tokenOf(info, { env: { ...process.env, PATH } })).toBe("tok");
    expect((await errorOf(info, { env: { PATH: tempTree({}) } })).kind).toBe("spawn");
  });

  it.runIf(posix)("is looked up on PATH as the system does", async () => {
    const root = folderWithScript("bin/tok", "found");
    mkdirSync(join(root, "a/tok"), { recursive: true });
    const cwd = join(root, "bin");
    const system = "/bin:/usr/bin";
    const run = (PATH: string, cwd: string) => tokenOf({ command: "tok", cwd }, { env: { PATH } });
    expect(await run(`${root}/none:${root}/a:${root}/bin`, root)).toBe("found");
    expect(await run(`.:${system}`, cwd)).toBe("found");
    expect(await run(`:${system}`, cwd)).toBe("found");
    expect(await run(`bin:${system}`, root)).toBe("found");
    expect((await errorOf({ command: "tok", cwd }, { env: { PATH: system } })).message).toMatch(/os error 2\)$/);
    expect((await errorOf({ command: "tok", cwd }, { env: { PATH: `${root}/a` } })).message).toMatch(/os error 13\)$/);
  });

  it.runIf(posix)("sees itself under the name that it was called by", async () => {
    const root = folderWithScript("sub/tok", '"$0"');
    expect(await tokenOf({ command: "./sub/tok", cwd: root })).toBe(`${root}/./sub/tok`);
    symlinkSync("/bin/sh", join(root, "shell"));
    const info = { command: "shell", args: ["-c", "echo $0"], cwd: root };
    expect(await tokenOf(info, { env: { PATH: root } })).toBe("shell");
  });
});

describe("the folder", () => {
  const where = nodeCommand("console.log(process.cwd())");

  it("is that of this process by default", async () => {
    expect(await tokenOf(where)).toBe(process.cwd());
    const root = tempTree({});
    expect(await tokenOf(where, { workingDirectory: root, configDirectory: "/" })).toBe(root);
  });

  it("starts at the folder of the file when relative", async () => {
    const root = tempTree({ "sub/": "" });
    expect(await tokenOf({ ...where, cwd: "sub" }, { configDirectory: root })).toBe(join(root, "sub"));
    expect(await tokenOf({ ...where, cwd: "." }, { configDirectory: root })).toBe(root);
    expect(await tokenOf({ ...where, cwd: "" }, { configDirectory: root })).toBe(root);
    expect(() => createProviderTokenSource({ ...where, cwd: "sub" })).toThrow(TypeError);
  });

  it("may start at the home directory", async () => {
    const home = tempTree({ "sub/": "" });
    expect(await tokenOf({ ...where, cwd: "~/sub" }, { home })).toBe(join(home, "sub"));
    expect(await tokenOf({ ...where, cwd: "~" }, { home })).toBe(home);
    expect(homedir()).not.toBe(home);
  });

  it.runIf(posix)("is where a relative program is, and `~` means nothing to a program", async () => {
    const root = folderWithScript("sub/tok", "$PWD");
    for (const command of ["sub/tok", "./sub/tok", "sub/../sub/tok"]) {
      expect(await tokenOf({ command, cwd: root })).toBe(root);
    }
    expect((await errorOf({ command: "~/sub/tok" }, { home: root })).kind).toBe("spawn");
  });
});

describe("what Codex refuses", () => {
  it.each([
    { command: "" },
    { command: " \t" },
    { command: "tok", timeout_ms: 0 },
    { command: "tok", timeout_ms: -1 },
    { command: "tok", refresh_interval_ms: -1 },
  ])("%j", (info) => {
    expect(() => createProviderTokenSource(info)).toThrow(TypeError);
  });

  it("but long times are fine", async () => {
    const info = { timeout_ms: 2 ** 53, refresh_interval_ms: 2 ** 53 };
    expect(await tokenOf(nodeCommand("setTimeout(() => console.log('tok'), 50)", info))).toBe("tok");
  });
});

describe("secrets in errors", () => {
  const refuse = (code: string): ModelProviderAuthInfo => nodeCommand(`${code}; process.exitCode = 1`);

  it("are removed: the token, variables named like secrets, those given, and their look", async () => {
    const env = { ...process.env, MY_API_KEY: "k3y-with-no-form", HARMLESS: "harmless-value" };
    const code = `
      console.log("t0k3n-on-stdout");
      console.error("t0k3n-on-stdout", process.env.MY_API_KEY, "given secret", "harmless-value",
        "Bearer abcdefghijk", "https://user:pa55@host/", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln")`;
    const { message } = await errorOf(refuse(code), { env, secrets: ["given secret"] });
    expect(message).toMatch(/exit status: 1: /);
    expect(message.split("exit status: 1: ")[1]).toBe(
      "[redacted] [redacted] [redacted] harmless-value Bearer [redacted] https://user:[redacted]@host/ [redacted]",
    );
  });

  it("are removed in whole where stderr is cut, and a message stays short", async () => {
    const { message } = await errorOf(refuse("console.log('s3cr3t'); console.error('s3cr3t'.repeat(1 << 20))"));
    expect(message).not.toContain("s3cr3t");
    expect(message.length).toBeLessThan(4500);
    const long = await errorOf(refuse("console.error('word '.repeat(1 << 18))"));
    expect(long.message).toMatch(/…$/);
    expect(long.message.length).toBeLessThan(4500);
  });
});
