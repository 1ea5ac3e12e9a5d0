import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { durationText } from "../../src/cli/auth/duration-text.ts";
import { readJwt } from "../../src/cli/auth/jwt.ts";
import { refreshText } from "../../src/cli/auth/report.ts";
import { printHelp } from "../../src/cli/commands/help.ts";
import { main } from "../../src/cli/main.ts";
import { parseCommandLine } from "../../src/cli/parse-command-line.ts";
import { codesOf, print, provider, run, runIn, runJson } from "./support/auth.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part(claims)}.c2lnbmF0dXJl`;
}

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

describe("the report", () => {
  it("tells that a token is usable, and how, without the token", async () => {
    const { status, report, stderr } = await runJson(provider("proxy", print("s3cr3t-token")));
    expect(status).toBe(0);
    expect(report).toMatchObject({
      version: 1,
      provider: "proxy",
      config: join("home", ".codex", "config.toml"),
      program: process.execPath,
      timeoutMs: 60_000,
      refreshIntervalMs: 300_000,
      refresh: "every 5 minutes",
      usable: true,
      token: { length: 12 },
      warnings: [],
    });
    expect(report.durationMs).toBeGreaterThan(0);
    expect(JSON.stringify(report)).not.toContain("s3cr3t-token");
    // It is in the configuration here, so it is printed as what is about to run.
    expect(stderr).toContain("s3cr3t-token");
  });

  it("has the same for people", async () => {
    const config = provider("proxy", "console.log('to' + 'ken')", "refresh_interval_ms = 0");
    const { status, stdout } = await run(config, "proxy");
    expect(status).toBe(0);
    expect(stdout.replace(/time .*/, "time")).toBe(
      [
        `provider  proxy (${join("home", ".codex", "config.toml")})`,
        `program   ${process.execPath}`,
        `folder    ${JSON.parse(JSON.stringify(stdout.match(/folder +(.*)/)?.[1]))}`,
        "time",
        "token     5 characters",
        "refresh   only after a 401",
        "verdict   usable",
        "",
      ].join("\n"),
    );
  });

  it("reads a JWT", async () => {
    const token = jwt({ iss: "https://issuer.example", exp: inSeconds(7200) });
    const { stdout } = await run(provider("proxy", print(token)));
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /: a JWT from https:\/\/issuer\.example, expires in (2 hours|1 hour 59 minutes) \(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\)/,
    );
    expect(stdout).not.toContain(token);
    const { report } = await runJson(provider("proxy", print(token)));
    expect(report.token.jwt.issuer).toBe("https://issuer.example");
  });

  it("finds an expired JWT not usable", async () => {
    const { status, report } = await runJson(provider("proxy", print(jwt({ exp: inSeconds(-3600) }))));
    expect(status).toBe(1);
    expect(report).toMatchObject({ usable: false, error: { kind: "expired" } });
  });

  it.each([
    ["exit", "console.error('boom'); process.exitCode = 3", / exited with status .*3: boom$/],
    ["empty", "", / produced an empty token$/],
    ["illegal-token", "console.log('one\\ntwo')", / it holds a line break$/],
  ])("tells why there is no token: %s", async (kind, code, message) => {
    const { status, report } = await runJson(provider("proxy", code));
    expect(status).toBe(1);
    expect(report.usable).toBe(false);
    expect(report.error.kind).toBe(kind);
    expect(report.error.message).toMatch(message);
  });

  it("tells about a time-out", async () => {
    const config = provider("proxy", "setInterval(() => {}, 1000)", "timeout_ms = 200");
    const { status, stdout } = await run(config);
    expect(status).toBe(1);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain("timed out after 200 ms");
    expect(stdout).toContain("verdict   not usable");
  });

  it.each([
    ["short-life", print(jwt({ exp: inSeconds(100) })), ""],
    ["stderr", "console.error('hi'); console.log('tok')", ""],
    ["bearer-prefix", print("Bearer abc"), ""],
    ["not-bare", print('{"token":"abc"}'), ""],
    ["not-ascii", print("\ufefftok"), ""],
    ["slow", "setTimeout(() => console.log('tok'), 3100)", "timeout_ms = 6000"],
    ["not-yet-valid", print(jwt({ nbf: inSeconds(3600) })), ""],
  ])("warns: %s", async (code, script, more) => {
    const { status, report } = await runJson(provider("proxy", script, more));
    expect(status).toBe(0);
    expect(codesOf(report)).toContain(code);
  });

  it("does not hold a short life against a token that is only replaced after a 401", async () => {
    const config = provider("proxy", print(jwt({ exp: inSeconds(100) })), "refresh_interval_ms = 0");
    expect(codesOf((await runJson(config)).report)).toEqual([]);
  });

  it.runIf(process.platform !== "win32").each([
    ["~/bin/tok", /`~` is not expanded/],
    ["tok --now", /`args`/],
    ["./tok", /folder that Codex is started from/],
    ["/nowhere/tok", undefined],
  ])("knows why %s is not found", async (command, hint) => {
    const { report } = await runJson(`[model_providers.p]\nname = "P"\nauth = { command = "${command}" }\n`);
    expect(report.error).toMatchObject({ kind: "spawn" });
    if (hint) expect(report.error.hint).toMatch(hint);
    else expect(report.error.hint).toBeUndefined();
  });
});

describe("the provider", () => {
  const two = provider("a", print("tok")) + provider("b", print("token"));

  it("is the one named, the selected one, or the only one", async () => {
    expect((await runJson(two, "b")).report.provider).toBe("b");
    expect((await runJson(`model_provider = "b"\n${two}`)).report.provider).toBe("b");
    expect((await runJson(provider("a", print("tok")))).report.provider).toBe("a");
    expect((await runJson(`model_provider = "openai"\n${provider("a", print("tok"))}`)).report.provider).toBe("a");
  });

  it.each<[string, string, readonly string[]]>([
    ["has to be named when there are several", two, []],
    ["has to exist", two, ["c"]],
    ["has to be one of its own", two, ["constructor"]],
    ["needs a command", '[model_providers.p]\nname = "P"\n', ["p"]],
    ["has to be there", 'model = "x"\n', []],
    ["is one", two, ["a", "b"]],
    ["has to be in a file that can be read", "= 1\n", ["a"]],
  ])("%s", async (_name, config, args) => {
    const { status, stdout, stderr } = await run(config, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^codex-config: /);
    expect(stderr).not.toContain("bug");
  });

  it("has to be in a file that is there", async () => {
    expect((await runIn(tempTree({}))).status).toBe(2);
    expect((await runIn(tempTree({}), "--config", "none.toml")).status).toBe(2);
  });

  it.each([
    ["timeout_ms = 0", ""],
    ["refresh_interval_ms = -1", ""],
    ["", 'env_key = "KEY"'],
  ])("is not run when Codex refuses it: %s %s", async (inside, outside) => {
    const config = provider("proxy", print("tok"), inside === "" ? "" : `${inside} # timeout_ms`, outside);
    const { status, report } = await runJson(config);
    expect(status).toBe(1);
    expect(report).toMatchObject({ usable: false, error: { kind: "config" } });
    expect(report.program).toBeUndefined();
  });

  it("may be in a file that Codex refuses for something else, which is said", async () => {
    const { status, report } = await runJson(`model = 1\n${provider("proxy", print("tok"))}`);
    expect(status).toBe(0);
    expect(codesOf(report)).toEqual(["refused-config"]);
  });

  it("may be an array, which Codex reads by position", async () => {
    const values = JSON.stringify([process.execPath, ["-e", print("tok")], 60_000, 0]);
    const { report } = await runJson(`[model_providers.p]\nname = "P"\nauth = ${values}\n`);
    expect(report).toMatchObject({ usable: true, refresh: "only after a 401" });
  });
});

describe("a file that is not the user's own", () => {
  const touch = "require('node:fs').writeFileSync('ran', ''); console.log('tok')";

  it("needs --yes, and nothing runs without it", async () => {
    const root = tempTree({ ".codex/config.toml": provider("proxy", touch, 'cwd = "."') });
    const path = join(".codex", "config.toml");
    const refused = await runIn(root, "--config", path);
    expect(refused.status).toBe(2);
    expect(refused.stdout).toBe("");
    expect(refused.stderr).toContain(process.execPath);
    expect(refused.stderr).toContain("--yes");
    expect(() => readFileSync(join(root, ".codex/ran"))).toThrow("ENOENT");

    const { status, stdout } = await runIn(root, "--config", path, "--yes", "--json");
    expect(status).toBe(0);
    expect(codesOf(JSON.parse(stdout))).toEqual(["project-config"]);
    // A relative `cwd` starts at the folder of the file.
    expect(readFileSync(join(root, ".codex/ran"), "utf8")).toBe("");
  });

  it("is not one in the user's Codex directory", async () => {
    const root = tempTree({ "home/.codex/work.config.toml": provider("proxy", print("tok")) });
    expect((await runIn(root, "--config", "home/.codex/work.config.toml")).status).toBe(0);
  });
});

it("prints nothing that a terminal would act on", async () => {
  const code = "process.stderr.write('\\u001b[31mred\\u0007'); process.exitCode = 1";
  const { stdout, stderr } = await run(provider("proxy", code));
  expect(stdout + stderr).not.toMatch(/[\u001b\u0007]/);
});

it.runIf(process.platform !== "win32")("names the program that a bare name stands for", async () => {
  const root = tempTree({ "home/.codex/config.toml": '[model_providers.p]\nname = "P"\nauth = { command = "tok" }\n' });
  const other = tempTree({ "bin/tok": "#!/bin/sh\necho tok\n" });
  chmodSync(join(other, "bin/tok"), 0o755);
  const io = fakeIo({ cwd: root, home: join(root, "home"), env: { PATH: `/bin:${other}/bin` } });
  expect(await main(["auth", "--json"], io)).toBe(0);
  expect(JSON.parse(io.stdout.text)).toMatchObject({ program: `${other}/bin/tok`, cwd: root });
});

it("has a help that fits 80 columns", async () => {
  const io = fakeIo({});
  await printHelp(parseCommandLine(["auth", "--help"]), io);
  expect(Math.max(...io.stdout.text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

it.each([
  [0, "0 ms"],
  [250, "250 ms"],
  [1000, "1 second"],
  [1500, "1.5 seconds"],
  [999.6, "1 second"],
  [59_949, "59.9 seconds"],
  [59_990, "1 minute"],
  [60_000, "1 minute"],
  [90_000, "1 minute 30 seconds"],
  [300_000, "5 minutes"],
  [3_570_000, "59 minutes 30 seconds"],
  [3_599_999, "1 hour"],
  [3_600_000, "1 hour"],
  [5_400_000, "1 hour 30 minutes"],
  [90_000_000, "1 day 1 hour"],
])("%d ms are %s", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

it.each([
  [0, "only after a 401"],
  [60_000, "every minute"],
  [300_000, "every 5 minutes"],
  [1, "every 1 ms"],
  [90_000, "every 1 minute 30 seconds"],
])("a refresh interval of %i means %s", (ms, text) => {
  expect(refreshText(ms)).toBe(text);
});

it.each(["", "a.b", "a.b.c", "eyJ9.eyJ9.x", `${jwt({}).split(".")[0]}.W10.x.y`, "...", jwt({}).replace(".", "..")])(
  "%s is no JWT",
  (text) => {
    expect(readJwt(text)).toBeUndefined();
  },
);
