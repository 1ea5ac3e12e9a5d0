import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { history } from "../../src/history.ts";
import { CODEX_BIN, linked, npmPackage } from "./support/codex-on-path.ts";
import { loadedFiles } from "./support/loaded-files.ts";
import { run } from "./support/run.ts";

const NEW = '[auto_review]\ncircuit_break_action = "strict"\n';

function codesIn(json: string): string[] {
  const { files } = JSON.parse(json) as { files: { diagnostics: { code: string }[] }[] };
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
}

describe("--codex-version", () => {
  it("adds what the release does not know, and says so", () => {
    const { status, stdout, stderr } = run({ "new.toml": NEW }, [
      "--codex-version",
      "0.150.0",
      "-f",
      "json",
      "new.toml",
    ]);
    expect([status, codesIn(stdout)]).toEqual([0, ["too-new-key"]]);
    expect(stderr).toContain("0.150.0");
    const strict = run({ "new.toml": NEW }, ["--codex-version", "0.150.0", "--strict", "new.toml"]);
    expect(strict.status).toBe(1);
  });

  it("is named in what programs read, beside the release of the rest", () => {
    const args = ["--codex-version", "0.150.0", "-f", "json", "-f", "sarif", "-o", "out.sarif", "new.toml"];
    const { stdout, root } = run({ "new.toml": NEW }, args);
    expect(JSON.parse(stdout)).toMatchObject({ codexVersion: CODEX_VERSION, askedCodexVersion: "0.150.0" });
    const sarif = JSON.parse(readFileSync(join(root, "out.sarif"), "utf8")) as {
      runs: { tool: { driver: { properties: object } } }[];
    };
    expect(sarif.runs[0]?.tool.driver.properties).toEqual({
      codexVersion: CODEX_VERSION,
      askedCodexVersion: "0.150.0",
    });
  });

  it("changes nothing when it is not given", () => {
    const { stdout } = run({ "new.toml": NEW }, ["-f", "json", "new.toml"], linked(npmPackage("0.150.0"), CODEX_BIN));
    expect(codesIn(stdout)).toEqual([]);
    expect(JSON.parse(stdout)).not.toHaveProperty("askedCodexVersion");
  });

  it("is that of the installed Codex for a check of this machine", () => {
    const path = linked(npmPackage("0.150.0"), CODEX_BIN);
    const { stdout, stderr } = run({ "home/config.toml": NEW }, ["-f", "json"], path);
    expect(codesIn(stdout)).toEqual(["too-new-key"]);
    expect(stderr).toContain("0.150.0");
  });

  it("can be set in the settings", () => {
    const settings = { "codex-config.toml": 'codex-version = "0.150.0"\n', "new.toml": NEW };
    expect(codesIn(run(settings, ["-f", "json", "new.toml"]).stdout)).toEqual(["too-new-key"]);
    expect(run(settings, ["--print-config", "new.toml"]).stdout).toContain(
      'codex-version = "0.150.0" # codex-config.toml:1',
    );
  });

  it.each([
    ["what is no release", "newest", CODEX_VERSION],
    ["half a number, with what may be meant", "0.160", "`0.160.0`"],
    ["a tag, with what may be meant", "v0.160.0", "`0.160.0`"],
    ["nothing", "", CODEX_VERSION],
    ["a single number", "0", CODEX_VERSION],
    ["auto without a Codex", "auto", "PATH"],
  ])("refuses %s", (_, version, said) => {
    const { status, stdout, stderr } = run({ "new.toml": NEW }, ["--codex-version", version, "new.toml"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });

  it.each([
    ["0.139.0", ["0.139.0", "0.140.0"], ["too-new-key"]],
    ["0.170.0", ["0.170.0", "0.169.0"], []],
    ["0.999.0", ["0.999.0", CODEX_VERSION], []],
  ])("says which release stands for %s, that was not asked", (version, named, codes) => {
    const { stdout, stderr } = run({ "new.toml": NEW }, ["--codex-version", version, "-f", "json", "new.toml"]);
    for (const release of named) expect(stderr).toContain(release);
    expect(codesIn(stdout)).toEqual(codes);
  });

  it("is for all files of Codex", () => {
    const files = {
      "requirements.toml": "[application]\n",
      "hooks.json": '{ "description": "x", "hooks": {} }',
      "environments.toml": '[[environments]]\nid = "a"\nurl = "ws://x"\nauth_bearer_token = "t"\n',
      "agents/a.toml":
        'name = "a"\ndescription = "x"\ndeveloper_instructions = "x"\n[tui]\nnotification_method = "osc777"\n',
    };
    const home = Object.fromEntries(Object.entries(files).map(([name, text]) => [`home/${name}`, text]));
    const { stdout } = run(home, ["--codex-version", "0.142.0", "-f", "json", ...Object.keys(home)]);
    expect(codesIn(stdout).filter((code) => code.startsWith("too-new"))).toEqual([
      "too-new-key",
      "too-new-key",
      "too-new-key",
      "too-new-value",
    ]);
  });
});

describe("the history of the releases", () => {
  const [first, second] = history.releases;

  /** Whether the built command loads it. */
  function isLoaded(args: readonly string[]): boolean {
    const texts = loadedFiles({ "new.toml": NEW }, args).map((file) => readFileSync(file, "utf8"));
    expect(texts.length).toBeGreaterThan(1);
    return texts.some((text) => new RegExp(`${first}\\W+${second}`).test(text));
  }

  it("is not loaded by a check of the current release", () => {
    expect(isLoaded(["check", "--strict", "-f", "pretty", "new.toml"])).toBe(false);
  });

  it("is loaded for another", () => {
    expect(isLoaded(["check", "--codex-version", "0.150.0", "new.toml"])).toBe(true);
  });
});

describe("changes", () => {
  it("lists them release by release", () => {
    const { status, stdout } = run({}, ["changes", "--since", "0.168.0", "--until", "0.169.0"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^0\.169\.0\n(?: {2}[-+~] .+\n)+$/);
    expect(stdout).toContain("  - auto_review.extra_policy\n");
  });

  it("tells of what a file uses, for programs", () => {
    const args = ["changes", "--since", "0.150.0", "--json", "new.toml"];
    const { stdout } = run({ "new.toml": NEW }, args);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      since: "0.150.0",
      changes: [{ what: "key", how: "came", path: "auto_review.circuit_break_action" }],
    });
  });

  it("tells of all files of Codex, and names the file", () => {
    const args = ["changes", "--since", "0.150.0", "--json", "requirements.toml"];
    const { stdout } = run({ "requirements.toml": "[application]\n" }, args);
    expect(JSON.parse(stdout)).toMatchObject({
      changes: [{ release: "0.154.0", how: "came", file: "requirements", path: "application" }],
    });
  });

  it("says what it cannot tell, and takes no time that goes backwards", () => {
    const early = run({}, ["changes", "--since", "0.139.0", "--until", "0.140.0"]);
    expect([early.status, early.stdout]).toEqual([0, ""]);
    expect(early.stderr).toContain("0.140.0");
    const late = run({}, ["changes", "--since", CODEX_VERSION, "--until", "0.999.0"]);
    expect([late.status, late.stdout]).toEqual([0, ""]);
    expect(late.stderr).toContain(`after Codex ${CODEX_VERSION}`);
    expect(run({}, ["changes", "--since", "0.160.0", "--until", "0.150.0"]).status).toBe(2);
  });

  it("starts from the installed release, and asks for one where there is none", () => {
    const path = linked(npmPackage("0.169.0"), CODEX_BIN);
    expect(JSON.parse(run({}, ["changes", "--json"], path).stdout)).toMatchObject({ since: "0.169.0" });
    const until = ["changes", "--json", "--since", "0.168.0", "--until", "auto"];
    expect(JSON.parse(run({}, until, path).stdout)).toMatchObject({ since: "0.168.0", until: "0.169.0" });
    expect(run({}, ["changes"]).status).toBe(2);
    expect(run({}, ["changes", "--since", "last"]).status).toBe(2);
  });
});

describe("a schema and a new file of another release", () => {
  interface Schema {
    readonly "x-codex-version"?: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }

  it.each([
    ["config", "model", "rollout_trace"],
    ["config.plain", "model", "rollout_trace"],
    ["requirements", "apps", "application"],
    ["agent-role", "nickname_candidates", "rollout_trace"],
    ["hooks-json", "hooks", "description"],
  ])("are made of the schema %s", (kind, known, tooNew) => {
    const of = (...more: string[]): Schema => JSON.parse(run({}, ["schema", kind, ...more]).stdout) as Schema;
    expect(Object.keys(of().properties)).toEqual(expect.arrayContaining([known, tooNew]));
    const { properties, "x-codex-version": version } = of("--codex-version", "0.142.3");
    expect(Object.keys(properties)).toContain(known);
    expect(Object.keys(properties)).not.toContain(tooNew);
    if (version !== undefined) expect(version).toBe("0.142.3");
  });

  it("have only what it knows, and name it", () => {
    const { stdout, stderr } = run({}, ["init", "-", "--full", "--codex-version", "0.150.0"]);
    expect(stdout).toContain("For Codex 0.150.0.");
    expect(stdout).not.toContain("rollout_trace");
    expect(stderr).toContain("0.150.0");
    expect(run({}, ["init", "-", "--codex-version", "0.999.0"]).stdout).toContain(`For Codex ${CODEX_VERSION}.`);
  });

  it("are not made of what is no file of Codex", () => {
    expect(run({}, ["schema", "settings", "--codex-version", "0.150.0"]).status).toBe(2);
  });
});

describe("an explanation for another release", () => {
  const explained = (...args: string[]) => run({}, ["explain", ...args, "--codex-version", "0.150.0"]);

  it("tells whether it knows the key, of whatever file", () => {
    expect(explained("application").stdout).toContain("0.154.0");
    expect(explained("application.network").stdout).toContain("0.154.0");
    expect(explained("nickname_candidates").stdout).toMatch(/Codex 0\.150\.0: knows it/);
    expect(explained("windows.sandbox_private_desktop").stdout).toContain("requirements: windows");
  });

  it.each([[["unknown-key"]], [["mcp"]], [[]]])("of the code %s is refused", (args) => {
    expect(explained(...args).status).toBe(2);
  });
});
