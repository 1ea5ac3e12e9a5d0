import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFileLookups } from "../../src/files/file-lookup.ts";
import { FILE_LIMIT, type Obstacle, UnreadableError, readRegularFile } from "../../src/files/read-regular-file.ts";
import { builtFile } from "../support/built-files.ts";
import { tempTree } from "./support/temp-tree.ts";

const bin = builtFile("cli/bin.js");
const isPosix = process.platform !== "win32";

/** What can stand where a file is wanted, and how to make it. */
type Oddity = readonly [Obstacle, (path: string) => void];

const oddities: readonly Oddity[] = [
  ["directory", (path) => mkdirSync(path)],
  ["directory", (path) => linkTo("folder", path, () => mkdirSync(join(path, "../folder")))],
  ...(isPosix
    ? ([
        ["pipe", (path) => execFileSync("mkfifo", [path])],
        ["pipe", (path) => linkTo("fifo", path, () => execFileSync("mkfifo", [join(path, "../fifo")]))],
        ["device", (path) => symlinkSync("/dev/zero", path)],
        ["device", (path) => symlinkSync("/dev/null", path)],
        ["circle", (path) => linkTo("there", path, () => symlinkSync(path, join(path, "../there")))],
      ] satisfies Oddity[])
    : []),
];

function linkTo(name: string, path: string, make: () => void): void {
  make();
  symlinkSync(name, path);
}

interface Ended {
  /** Null when it had to be ended. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], cwd: string, stdin: number | "ignore" = "ignore"): Ended {
  return spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, CODEX_HOME: join(cwd, "home") },
    stdio: [stdin, "pipe", "pipe"],
    encoding: "utf8",
    // What waits for ever must not make the tests wait.
    timeout: 30_000,
    killSignal: "SIGKILL",
  });
}

function codesOf({ stdout }: Ended): [string, string][] {
  const { files } = JSON.parse(stdout) as { files: { path: string; diagnostics: { code: string }[] }[] };
  return files.flatMap(({ path, diagnostics }) => diagnostics.map(({ code }): [string, string] => [path, code]));
}

describe.each(oddities)("a %s", (obstacle, make) => {
  it("in place of a file is told, and not read", () => {
    const cwd = tempTree({ "x/": "" });
    make(join(cwd, "x/odd"));
    expect(() => readRegularFile(join(cwd, "x/odd"))).toThrow(expect.objectContaining({ obstacle }));
  });

  it.each([
    ["named", ["home/config.toml"]],
    ["in a directory that is named", ["home"]],
    ["found", []],
  ])("in place of config.toml stops Codex: %s", (_, args) => {
    const cwd = tempTree({ "home/": "" });
    make(join(cwd, "home/config.toml"));
    const ended = run(["check", "--format", "json", ...args], cwd);
    expect(codesOf(ended)).toEqual([[join("home", "config.toml"), "file/not-regular"]]);
    expect(ended.status).toBe(1);
    const { summary } = JSON.parse(ended.stdout);
    expect(summary.fatal).toBe(1);
  });

  it("in a project is found from there and from above", () => {
    const cwd = tempTree({ "repo/.git/HEAD": "", "repo/.codex/": "", "repo/sub/": "", "home/": "" });
    make(join(cwd, "repo/.codex/config.toml"));
    for (const [args, from] of [
      [[], "repo"],
      [[], "repo/sub"],
      [["."], "repo"],
      [["repo"], "."],
    ] as const) {
      expect(codesOf(run(["check", "-f", "json", ...args], join(cwd, from))).map(([, code]) => code)).toEqual([
        "file/not-regular",
      ]);
    }
  });

  it("does not keep the other files from being checked, nor is it repaired", () => {
    const cwd = tempTree({ "home/config.toml": "modle = 1\n", "good.toml": 'model = "x"\n' });
    make(join(cwd, "home/x.config.toml"));
    const ended = run(["check", "-f", "json", "--fix", "home", "good.toml"], cwd);
    expect(codesOf(ended)).toContainEqual([join("home", "x.config.toml"), "file/not-regular"]);
    expect(JSON.parse(ended.stdout).files).toHaveLength(3);
    expect(readFileSync(join(cwd, "good.toml"), "utf8")).toBe('model = "x"\n');
  });

  it.each([
    ["the settings", ["check", "--settings", "x/odd", "a.toml"]],
    ["the baseline", ["check", "--baseline", "x/odd", "a.toml"]],
    ["the configuration of auth", ["auth", "--config", "x/odd"]],
    ["the file to make", ["init", "x/odd"]],
  ])("in place of %s ends with status 2", (_, args) => {
    const cwd = tempTree({ "x/": "", "a.toml": "" });
    make(join(cwd, "x/odd"));
    const ended = run(args, cwd);
    expect(ended.stderr).toMatch(/^codex-config: .*x\/odd/);
    expect(ended.stderr).not.toContain("bug");
    expect(ended.status).toBe(2);
  });

  it("that the configuration names is not read", () => {
    const cwd = tempTree({ "x/": "" });
    make(join(cwd, "x/odd"));
    const keys = ["model_instructions_file", "experimental_compact_prompt_file", "model_catalog_json"];
    writeFileSync(join(cwd, "x/a.toml"), keys.map((key) => `${key} = "odd"\n`).join(""));
    expect(run(["check", "x/a.toml"], cwd).status).not.toBeNull();
    const answer = createFileLookups(cwd)(join(cwd, "x/a.toml")).read("odd");
    expect(answer).toEqual(obstacle === "directory" ? { kind: "directory" } : undefined);
  });
});

describe("what lies about", () => {
  it.runIf(isPosix)("as codex-config.toml is told when it is no file", () => {
    for (const make of oddities.filter(([obstacle]) => obstacle !== "directory").map(([, make]) => make)) {
      const cwd = tempTree({ "a.toml": "" });
      make(join(cwd, "codex-config.toml"));
      const ended = run(["check", "a.toml"], cwd);
      expect(ended.stderr).toContain("cannot read codex-config.toml");
      expect(ended.status).toBe(2);
    }
  });

  it("as package.json does no harm", () => {
    for (const [, make] of oddities) {
      const cwd = tempTree({ "a.toml": "" });
      make(join(cwd, "package.json"));
      expect(run(["check", "a.toml"], cwd)).toMatchObject({ status: 0, stderr: "" });
    }
  });

  it.runIf(isPosix)("as a socket is told", async () => {
    const cwd = tempTree({});
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(cwd, "s"), resolve));
    try {
      expect(() => readRegularFile(join(cwd, "s"))).toThrow(expect.objectContaining({ obstacle: "socket" }));
    } finally {
      server.close();
    }
  });
});

describe("the limit", () => {
  it("is for what is read, whatever size the system tells", () => {
    const cwd = tempTree({ "a.toml": "12345" });
    const path = join(cwd, "a.toml");
    expect(readRegularFile(path, 5).toString()).toBe("12345");
    expect(() => readRegularFile(path, 4)).toThrow(UnreadableError);
    if (!existsSync("/proc/self/status")) return;
    // It has no size.
    const text = readRegularFile("/proc/self/status").toString();
    expect(text).toMatch(/^Name:[^]*\n$/);
    expect(() => readRegularFile("/proc/self/status", 100)).toThrow(UnreadableError);
    expect(readRegularFile("/proc/self/status", text.length + 100).toString()).toMatch(/^Name:/);
  });

  it.each([
    [FILE_LIMIT + 1, "risk"],
    [512 * 1024 ** 2, "risk"],
    [512 * 1024 ** 2 + 1, "fatal"],
  ])("leaves a file of %d bytes unread", (size, effect) => {
    const cwd = tempTree({ "a.toml": "", "b.toml": "= 1\n" });
    truncateSync(join(cwd, "a.toml"), size);
    const ended = run(["check", "-f", "json", "a.toml", "b.toml"], cwd);
    const { files } = JSON.parse(ended.stdout);
    expect(files[0]).toMatchObject({ path: "a.toml", diagnostics: [{ code: "file/too-large", effect }] });
    expect(files[1].diagnostics).toHaveLength(1);
    expect(ended.stderr).toContain("cannot read a.toml: ");
    expect(ended.status).toBe(2);
  });

  it("cannot be hidden", () => {
    const cwd = tempTree({ "a.toml": "", "s.toml": '[rules]\n"file/too-large" = "off"\n' });
    truncateSync(join(cwd, "a.toml"), FILE_LIMIT + 1);
    const ended = run(["check", "--settings", "s.toml", "--quiet", "a.toml"], cwd);
    expect(ended.stderr).toContain("cannot read a.toml: ");
    expect(ended.status).toBe(2);
  });

  it.runIf(existsSync("/dev/zero"))("ends a stdin without end", () => {
    const cwd = tempTree({});
    const zero = openSync("/dev/zero", "r");
    try {
      const ended = run(["check", "-f", "json", "-"], cwd, zero);
      expect(codesOf(ended)).toEqual([["<stdin>", "file/too-large"]]);
      expect(ended.status).toBe(2);
      const fixed = run(["check", "--fix", "-"], cwd, zero);
      expect(fixed).toMatchObject({ status: 2, stdout: "" });
    } finally {
      closeSync(zero);
    }
  });
});
