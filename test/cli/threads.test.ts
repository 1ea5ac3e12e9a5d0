import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { formats } from "../../src/cli/reporters/formats.ts";
import { builtFile } from "../support/built-files.ts";
import { fakeIo, type FakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(io: FakeIo, ...args: readonly string[]): Promise<Run> {
  const status = await main(["check", ...args], io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

/** Runs with threads that the entry of a worker is started in, and counts them. */
async function runThreaded(cwd: string, entry: string, ...args: readonly string[]): Promise<Run & { started: number }> {
  let started = 0;
  const start = async (count: number, workerData: object): Promise<readonly Worker[]> => {
    started += count;
    return Array.from({ length: count }, () => new Worker(entry, { workerData }));
  };
  const io = { ...fakeIo({ cwd }), threads: { most: 2, start } };
  return { ...(await run(io, ...args)), started };
}

/**
 * A folder for the run of a test, with fixtures in Codex's folders and a few files that are special.
 *
 * @param part Which third of the fixtures; default all.
 */
function manyFiles(part?: number): string {
  const root = tempTree({
    "x/.codex/config.toml/": "",
    "y/.codex/config.toml": new Uint8Array([0x61, 0xff, 0x0a]),
    "z/.codex/config.toml": `modle = 1\n${"# a long comment\n".repeat(100_000)}`,
  });
  const names = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".toml"))
    .filter((_, index) => part === undefined || index % 3 === part % 3);
  for (const [index, name] of names.entries()) cpSync(join(FIXTURES, name), join(root, `${index}/.codex/config.toml`));
  return root;
}

/** A folder with as many files, of which each is soon checked. */
function shortFiles(text = "modle = 1\n"): string {
  const files = Array.from({ length: 400 }, (_, index) => [`${index}/.codex/config.toml`, text] as const);
  return tempTree(Object.fromEntries(files));
}

/** The same with so much to read that threads have started long before all is checked. */
function slowerFiles(): string {
  return shortFiles(`modle = 1\n${"# a long comment\n".repeat(2000)}`);
}

describe("a run with threads", () => {
  let worker: string;
  beforeAll(() => {
    worker = builtFile("cli/many/worker.js");
  });

  it.each(formats.map((format, part) => [format, part] as const))(
    "prints as %s what one prints without",
    async (format, part) => {
      const cwd = manyFiles(part);
      const alone = await run(fakeIo({ cwd }), "--format", format, ".");
      const { started, ...threaded } = await runThreaded(cwd, worker, "--format", format, ".");
      expect(started).toBeGreaterThan(0);
      expect(threaded).toEqual(alone);
      expect(alone.status).toBe(1);
      expect(alone.stdout).not.toBe("");
    },
  );

  it("goes by the options and the settings of the run", async () => {
    const cwd = manyFiles();
    writeFileSync(
      join(cwd, "s.toml"),
      '[rules]\nunknown-key = "off"\n[[overrides]]\nfiles = ["1*/**"]\nrules = { unknown-key = "info" }\n',
    );
    const args = [
      "--strict",
      "--quiet",
      "--platform",
      "windows",
      "--max-diagnostics",
      "1",
      "--settings",
      "s.toml",
      ".",
    ];
    const { started, ...threaded } = await runThreaded(cwd, worker, ...args);
    expect(started).toBe(2);
    expect(threaded).toEqual(await run(fakeIo({ cwd }), ...args));
  });

  it("starts none for a few files, for stdin, for repairs and for a baseline", async () => {
    const cwd = shortFiles();
    const few = ["0", "1"].map((name) => join(cwd, name));
    for (const args of [few, [".", "-"], ["--diff", "."], ["--write-baseline", "b.json", "."]]) {
      const { started } = await runThreaded(cwd, worker, ...args);
      expect({ args, started }).toEqual({ args, started: 0 });
    }
  });

  it.each([
    ["throws as it starts", 'throw new Error("no luck");', "no luck"],
    [
      "throws at its work",
      `const { parentPort } = require("node:worker_threads");
       parentPort.on("message", () => { throw new Error("no luck"); });
       parentPort.postMessage("ready");`,
      "no luck",
    ],
    ["ends", 'require("node:worker_threads").parentPort.on("message", () => {}); process.exit(0);', "a thread ended"],
  ])("fails where one %s", async (_, code, cause) => {
    const root = tempTree({ "worker.cjs": code });
    const { status, stderr, started } = await runThreaded(slowerFiles(), join(root, "worker.cjs"), ".");
    expect({ status, started }).toEqual({ status: 2, started: 2 });
    expect(stderr).toContain(cause);
  });
});
