import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { builtFile } from "../support/built-files.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const before = {
  "config.toml": '# mine\nmodel = "a"\n\n[profiles.work]\nmodel = "b"\n\n[profiles.home]\nmodel = "c"\n',
  "home.config.toml": 'sandbox_mode = "read-only" # kept\n',
};
const after = {
  "config.toml": '# mine\nmodel = "a"\n',
  "home.config.toml": 'sandbox_mode = "read-only" # kept\nmodel = "c"\n',
  "work.config.toml": 'model = "b"\n',
};

async function run(home: string, ...args: readonly string[]) {
  const io = fakeIo({ cwd: home, home, env: { CODEX_HOME: home } });
  return { status: await main(["migrate", ...args], io), out: io.stdout.text, err: io.stderr.text };
}

function files(home: string): Record<string, string> {
  return Object.fromEntries(readdirSync(home).map((name) => [name, readFileSync(join(home, name), "utf8")]));
}

describe("migrate", () => {
  it("writes the configuration and the files of its profiles, once", async () => {
    const home = tempTree(before);
    expect((await run(home)).status).toBe(0);
    expect(files(home)).toEqual(after);
    if (process.platform !== "win32") expect(statSync(join(home, "work.config.toml")).mode & 0o777).toBe(0o600);
    expect(JSON.parse((await run(home, "--json")).out)).toMatchObject({ changed: false, written: false, files: [] });
    expect(files(home)).toEqual(after);
  });

  it("shows all that it would change, with secrets masked", async () => {
    const secret = "sk-abcdefghijklmnopqrstuvwxyz012345";
    const home = tempTree({
      "config.toml": `[profiles.work.mcp_servers.a]\ncommand = "a"\nenv = { A_TOKEN = "${secret}" }\n`,
    });
    const { status, out, err } = await run(home, "--dry-run");
    expect(status).toBe(0);
    expect(out).toMatch(/^--- work\.config\.toml$/m);
    expect(out).toMatch(/^\+\[mcp_servers\.a\]$/m);
    expect(out).toMatch(/^-\[profiles\.work\.mcp_servers\.a\]$/m);
    const { out: json } = await run(home, "--dry-run", "--json");
    expect(JSON.parse(json)).toMatchObject({ written: false, files: [{ profile: "work", created: true }, {}] });
    expect(out + err + json).not.toContain(secret);
    expect(readdirSync(home)).toEqual(["config.toml"]);
  });

  it("names a profile that Codex will not start with, and succeeds", async () => {
    const home = tempTree({ "config.toml": "[profiles.work.mcp_servers.mail]\nenabled = false\n" });
    const { status, out } = await run(home, "--dry-run", "--json");
    const note = { kind: "unstartable", name: "work", code: "mcp/missing-transport", path: ["mcp_servers", "mail"] };
    expect([status, JSON.parse(out)]).toMatchObject([0, { notes: [note] }]);
    expect((await run(home)).err).toContain("`work`");
  });

  it("changes nothing where one file would be overwritten", async () => {
    const home = tempTree({ ...before, "home.config.toml": 'model = "other"\n' });
    const { status, err } = await run(home);
    expect(status).toBe(1);
    expect(err).toContain("home.config.toml");
    expect(files(home)).toEqual({ ...before, "home.config.toml": 'model = "other"\n' });
  });
});

/** Kills the process in the place of the call with a number, of those that change a folder. */
const killer = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
let left = Number(process.env.KILL_AT);
for (const name of ["openSync", "linkSync", "renameSync", "unlinkSync"]) {
  const call = fs[name];
  fs[name] = (...args) => {
    const changes = name !== "openSync" || args[1] === "wx";
    if (changes && left-- === 0) process.kill(process.pid, "SIGKILL");
    return call(...args);
  };
}
syncBuiltinESMExports();
`;

describe("a migration that is killed", { timeout: 120_000 }, () => {
  it.runIf(process.platform !== "win32")(
    "leaves the old set or the new one at any step, and the next run ends it",
    async () => {
      const bin = builtFile("cli/bin.js");
      const preload = join(tempTree({ "killer.mjs": killer }), "killer.mjs");
      const seen = new Set<string>();
      for (let step = 0; ; step++) {
        const home = tempTree(before);
        const { signal, status } = spawnSync(
          process.execPath,
          ["--import", pathToFileURL(preload).href, bin, "migrate"],
          {
            env: { PATH: process.env["PATH"], HOME: home, CODEX_HOME: home, KILL_AT: String(step) },
          },
        );
        const found = files(home);
        const isNew = found["config.toml"] === after["config.toml"];
        // What Codex reads: as long as config.toml names a profile, its file does not count.
        if (isNew) expect(found).toMatchObject(after);
        else expect(found["config.toml"]).toBe(before["config.toml"]);
        for (const name of ["home.config.toml", "work.config.toml"] as const) {
          const texts: (string | undefined)[] = [after[name], name in before ? before["home.config.toml"] : undefined];
          expect(texts).toContain(found[name]);
        }
        if (signal === null) {
          expect(status).toBe(0);
          break;
        }
        seen.add(`${isNew}, ${existsSync(join(home, ".config.toml.codex-config.journal"))}`);
        expect((await run(home)).status).toBe(0);
        expect(files(home)).toEqual(after);
      }
      // Before there was a journal, while there was one, with nothing left to do, and when that was gone too.
      expect(seen).toEqual(new Set(["false, false", "false, true", "true, true", "true, false"]));
    },
  );
});
