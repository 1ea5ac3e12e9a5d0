import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSettings } from "../../src/cli/settings/load-settings.ts";
import { CONFIG, run, text } from "./support/run-with-settings.ts";
import { tempTree } from "./support/temp-tree.ts";

const unknown = `${CONFIG} warning unknown-key`;
const removed = `${CONFIG} info removed-key`;

describe("a settings file", () => {
  it.each([
    ["none", {}, [unknown, removed]],
    ["codex-config.toml", { "codex-config.toml": 'rules.removed-key = "off"' }, [unknown]],
    ["package.json", { "package.json": '{"codex-config": {"rules": {"removed-key": "off"}}}' }, [unknown]],
    [
      "package.json with a byte order mark",
      { "package.json": '\uFEFF{"codex-config": {"rules": {"removed-key": "off"}}}' },
      [unknown],
    ],
    [
      "a package.json that only depends on it",
      { "package.json": '{"x": {"codex-config": {"a": 1}}}' },
      [unknown, removed],
    ],
    ["a broken package.json without settings", { "package.json": '{"x": "codex-config",' }, [unknown, removed]],
    [
      "both, of which the first wins",
      {
        "codex-config.toml": 'rules.removed-key = "off"',
        "package.json": '{"codex-config": {"rules": {"unknown-key": "off"}}}',
      },
      [unknown],
    ],
  ])("%s", async (_, files, expected) => {
    const cwd = tempTree({ [CONFIG]: text, ".git/": "", ...files });
    expect((await run(cwd, [CONFIG])).found).toEqual(expected);
  });

  it("is looked for up to the project root, the nearest first", async () => {
    const root = tempTree({
      "codex-config.toml": 'rules.unknown-key = "off"\nrules.removed-key = "off"',
      "p/.git/": "",
      "p/codex-config.toml": 'rules.removed-key = "off"',
      "p/q/.codex/config.toml": text,
      "p/r/codex-config.toml": "",
      "p/r/.codex/config.toml": text,
    });
    expect((await run(join(root, "p/q"), [CONFIG])).found).toEqual([unknown]);
    expect((await run(join(root, "p/r"), [CONFIG])).found).toEqual([unknown, removed]);
  });

  it("above the working directory counts in a project only", async () => {
    const root = tempTree({ "codex-config.toml": 'rules.removed-key = "off"', "a/.codex/config.toml": text });
    // The folder of temporary files may be in a repository of its own.
    expect((await run(join(root, "a"), [CONFIG])).found).toEqual([unknown, removed]);
    expect((await run(root, ["a"])).found).toEqual(["a/.codex/config.toml warning unknown-key"]);
  });

  it("can be named, or none be read", async () => {
    const cwd = tempTree({
      [CONFIG]: text,
      "codex-config.toml": 'rules.removed-key = "off"',
      "other.toml": 'rules.unknown-key = "off"',
      "other.json": '{"codex-config": {"strict": true}}',
    });
    expect((await run(cwd, [CONFIG, "--settings", "other.toml"])).found).toEqual([removed]);
    expect((await run(cwd, [CONFIG, "--settings", "other.json"])).status).toBe(1);
    expect((await run(cwd, [CONFIG, "--no-settings"])).found).toEqual([unknown, removed]);
    expect((await run(cwd, [CONFIG, "--no-settings", "--settings", "other.toml"])).status).toBe(2);
    expect((await run(cwd, [CONFIG, "--settings", "nope.toml"])).status).toBe(2);
  });

  it("is not taken for a configuration, and is checked when it is named", async () => {
    const cwd = tempTree({
      ".codex/config.toml": "",
      ".codex/codex-config.toml": "",
      "codex-config.toml": "strict = true",
    });
    expect(await run(cwd, ["."])).toMatchObject({ status: 0, found: [] });
    expect(await run(cwd, ["codex-config.toml"])).toMatchObject({ status: 0, found: [] });
    const wrong = tempTree({ "sub/codex-config.toml": "strict = 1", [CONFIG]: text });
    expect(await run(wrong, ["sub/codex-config.toml", CONFIG])).toMatchObject({
      status: 1,
      found: ["sub/codex-config.toml error settings/invalid-value", unknown, removed],
    });
  });
});

describe("settings", () => {
  const withSettings = (settings: string, files: Readonly<Record<string, string>> = {}) =>
    tempTree({ [CONFIG]: text, "codex-config.toml": settings, ...files });

  it("raise with strict what has no level of its own", async () => {
    expect(await run(withSettings("strict = true"), [CONFIG])).toMatchObject({
      status: 1,
      found: [`${CONFIG} error unknown-key`, removed],
    });
    const own = withSettings('strict = true\nrules.unknown-key = "info"');
    expect(await run(own, [CONFIG])).toMatchObject({ status: 0, found: [`${CONFIG} info unknown-key`, removed] });
  });

  it("limit the warnings, and the command line wins", async () => {
    const cwd = withSettings("max-warnings = 0");
    expect((await run(cwd, [CONFIG])).status).toBe(1);
    expect((await run(cwd, [CONFIG, "--max-warnings", "1"])).status).toBe(0);
  });

  it("name a baseline from their own folder", async () => {
    const cwd = withSettings('baseline = "base/known.json"', { ".git/": "", "base/": "", "sub/": "" });
    expect((await run(cwd, [CONFIG])).status).toBe(2);
    expect((await run(cwd, [CONFIG, "--write-baseline", "base/known.json"])).status).toBe(0);
    expect(await run(join(cwd, "sub"), ["../.codex/config.toml"])).toMatchObject({ status: 0, found: [] });
    expect((await run(cwd, [CONFIG, "--write-baseline", "other.json"])).status).toBe(0);
    expect((await run(cwd, [CONFIG, "--baseline", "other.json"])).found).toEqual([]);
  });

  it("name the platform, and the command line wins", async () => {
    const printed = async (...args: readonly string[]) =>
      (await run(withSettings('platform = "windows"'), [CONFIG, "--print-config", ...args])).stdout;
    expect(await printed()).toContain('platform = "windows" # codex-config.toml:1');
    expect(await printed("--platform", "posix")).toContain('platform = "posix" # --platform');
  });

  it("have levels for some files, of which the last counts", async () => {
    const cwd = withSettings(
      `rules.unknown-key = "info"
       [[overrides]]
       files = ["a/**", "x.config.toml"]
       rules = { unknown-key = "error", removed-key = "off" }
       [[overrides]]
       files = ["a/b/**"]
       rules = { unknown-key = "warning" }`,
      { "a/b/c.toml": text, "a/c.toml": text, ".codex/x.config.toml": text, "b/c.toml": text },
    );
    const { found } = await run(cwd, ["a/b/c.toml", "a/c.toml", ".codex/x.config.toml", "b/c.toml"]);
    expect(found).toEqual([
      "a/b/c.toml warning unknown-key",
      "a/c.toml error unknown-key",
      ".codex/x.config.toml warning file/not-read",
      ".codex/x.config.toml error unknown-key",
      "b/c.toml info unknown-key",
      "b/c.toml info removed-key",
    ]);
  });

  it.each([
    ['"vendor"', ["keep/.codex/config.toml", "requirements.toml"]],
    ['"vendor/"', ["keep/.codex/config.toml", "requirements.toml"]],
    ['"**/.codex/**"', ["requirements.toml"]],
    ['"./keep/.codex/config.toml"', ["requirements.toml", "vendor/.codex/config.toml"]],
    ['"config.toml"', ["requirements.toml"]],
    ['"*"', []],
    ['"!vendor"', ["keep/.codex/config.toml", "requirements.toml", "vendor/.codex/config.toml"]],
  ])("exclude [%s]", async (globs, expected) => {
    const bad = "=";
    const files = { "keep/.codex/config.toml": bad, "vendor/.codex/config.toml": bad, "requirements.toml": bad };
    const cwd = tempTree({ ...files, "codex-config.toml": `exclude = [${globs}]` });
    const checked = ({ found }: { found: readonly string[] }) => [...new Set(found.map((line) => line.split(" ")[0]))];
    expect(checked(await run(cwd, ["."]))).toEqual(expected);
    // A hook names the files.
    expect(checked(await run(cwd, Object.keys(files))).toSorted()).toEqual(expected);
    expect((await run(cwd, ["."])).status).toBe(expected.length > 0 ? 1 : 0);
  });
});

describe("broken settings", () => {
  const broken = 'stricct = true\nrules.removed-key = "off"\n';

  it("come first, in any format, and the status is 2", async () => {
    const cwd = tempTree({ [CONFIG]: text, "codex-config.toml": broken });
    expect(await run(cwd, [CONFIG])).toMatchObject({
      status: 2,
      found: ["codex-config.toml error settings/unknown-key", unknown],
    });
    const { files, summary } = JSON.parse((await run(cwd, [CONFIG, "--format", "json"])).stdout);
    expect(files.map(({ path, kind }: Record<string, string>) => [path, kind])).toEqual([
      ["codex-config.toml", "settings"],
      [CONFIG, "project-config"],
    ]);
    expect(files[0].diagnostics[0].range.start).toEqual({ line: 1, column: 1, offset: 0 });
    expect(summary.files).toBe(2);
  });

  it("keep files from being written", async () => {
    const cwd = tempTree({ [CONFIG]: "modle = 'x'\n", "codex-config.toml": "zzz = 1\n" });
    expect((await run(cwd, [CONFIG, "--fix", "--unsafe-fixes"])).status).toBe(2);
    expect(readFileSync(join(cwd, CONFIG), "utf8")).toBe("modle = 'x'\n");
    expect((await run(cwd, [CONFIG, "--write-baseline", "b.json"])).status).toBe(2);
    expect(existsSync(join(cwd, "b.json"))).toBe(false);
    expect(await run(cwd, ["-", "--fix"], { stdin: "modle = 'x'\n" })).toMatchObject({ status: 2, stdout: "" });
  });

  it.each([
    ["strict = 1", "1", "settings/invalid-value"],
    [`{"codex-config": {"strict": 1}}`, "1", "settings/invalid-value"],
    [`{"codex-config": {"strict": null}}`, "null", "settings/invalid-value"],
    [`{"codex-config": []}`, "[]", "settings/invalid-value"],
    [`{"codex-config": {"overrides": [{"files": [], "rules": {"nope": "off"}}]}}`, '"nope"', "settings/unknown-code"],
    [`{"codex-config": {"strict": true},}`, ",", "settings/invalid-json"],
    [`{"a": 1 // b\n, "codex-config": {}}`, "// b", "settings/invalid-json"],
  ])("%j names the place", (content, target, code) => {
    const name = content.startsWith("{") ? "package.json" : "codex-config.toml";
    const path = join(tempTree({ [name]: content }), name);
    const { findings, broken: isBroken } = loadSettings(path, name);
    expect(isBroken).toBe(true);
    expect(findings.map(({ code: found, range }) => [found, content.slice(range.start, range.end)])).toEqual([
      [code, target],
    ]);
  });

  it("survive what is no text", () => {
    const path = join(tempTree({ "codex-config.toml": new Uint8Array([0x61, 0xff, 0x0a]) }), "codex-config.toml");
    expect(loadSettings(path, "x").findings.map(({ code }) => code)).toContain("toml/invalid-utf8");
  });
});

describe("--print-config", () => {
  it("prints a settings file with where each setting comes from, and the files", async () => {
    const cwd = tempTree({
      [CONFIG]: text,
      "codex-config.toml":
        'strict = true\nmax-warnings = 4\nexclude = ["vendor"]\n[rules]\nremoved-key = "off"\n[[overrides]]\nfiles = ["**/config.toml"]\nrules = { unknown-key = "info" }\n',
      "vendor/.codex/config.toml": "",
    });
    const { status, stdout } = await run(cwd, [".", "--print-config", "--max-warnings", "2", "--platform", "posix"]);
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "# Settings file: codex-config.toml
      strict = true # codex-config.toml:1
      audit = false # default
      max-warnings = 2 # --max-warnings
      # baseline: none # default
      platform = "posix" # --platform
      exclude = [
        "vendor", # codex-config.toml:3
      ]

      [rules]
      removed-key = "off" # codex-config.toml:5

      [[overrides]]
      files = ["**/config.toml"]
      rules = { unknown-key = "info" } # codex-config.toml:7

      # Files
      #   .codex/config.toml (project-config)
      #     unknown-key = "info" (codex-config.toml:8)
      #   vendor/.codex/config.toml is excluded by "vendor" (codex-config.toml:3)
      "
    `);
    const copy = join(tempTree({ "codex-config.toml": stdout }), "codex-config.toml");
    expect(loadSettings(copy, "copy").findings).toEqual([]);
  });

  it("tells of no settings, and of broken ones", async () => {
    const cwd = tempTree({ [CONFIG]: text });
    expect(await run(cwd, [CONFIG, "--print-config"])).toMatchObject({ status: 0 });
    const broken = tempTree({ [CONFIG]: text, "codex-config.toml": "strict = 1" });
    expect(await run(broken, [CONFIG, "--print-config"])).toMatchObject({ status: 2 });
  });
});

describe("docs/settings.md", () => {
  const page = readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8");

  it("has examples without findings", () => {
    const examples = [...page.matchAll(/```(toml|json)\n([^]*?)```/g)];
    expect(examples).toHaveLength(2);
    for (const [, language, content = ""] of examples) {
      const path = join(tempTree({ [`x.${language}`]: content }), `x.${language}`);
      const { findings, settings } = loadSettings(path, "x");
      expect(findings).toEqual([]);
      expect(settings.rules.get("removed-key")?.value).toBe("off");
    }
  });
});
