import { chmodSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { tempTree } from "../cli/support/temp-tree.ts";
import { NAMED } from "./support/named-text.ts";
import { homeWithCommand, launcher, recipe, runEditor, versionOf } from "./support/programs.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

const root = fileURLToPath(new URL("../..", import.meta.url));
const version = versionOf("nvim");
const TEXT = `approval_policy = ""
sandbox_mode = "read-only"
modle = "gpt-5"

[model_providers.corp]
name = "Corporate gateway"

[model_providers.corp.auth]

`;

interface Answers {
  readonly diagnostics: readonly { readonly line: number; readonly message: string }[];
  readonly hover: string;
  readonly values: readonly string[];
  readonly keys: readonly string[];
}

interface Found {
  readonly actions: readonly string[];
  readonly definition: number;
  readonly references: number;
  readonly symbols: readonly string[];
  readonly folds: number;
  readonly text: string;
}

describe.skipIf(version === undefined || process.platform === "win32")(
  `Neovim (${version ?? "not installed: skipped"})`,
  () => {
    it.each([
      ["Tombi", (init: string) => init, "bin/tombi", launcher([packageFile("tombi", "bin/tombi")], ["--offline"])],
      [
        "taplo",
        // What the guide says to put in place of the name and the command.
        (init: string) =>
          init.replace('"tombi"', '"taplo"').replace('{ "tombi", "lsp" }', '{ "taplo", "lsp", "stdio" }'),
        "bin/taplo",
        launcher(["--import", import.meta.resolve("tsx"), join(root, "scripts/editors/taplo-process.ts")], []),
      ],
    ])("shows with %s what the schema says, set up as the guide tells", (_, change, command, script) => {
      const schema = pathToFileURL(join(root, "schema/config.schema.json")).href;
      const folder = tempTree({
        "init.lua": change(recipe("neovim-0.7")),
        [command]: script,
        "project/.codex/config.toml": `#:schema ${schema}\n\n${TEXT}`,
      });
      chmodSync(join(folder, command), 0o755);
      const out = join(folder, "out.json");
      const { stderr } = nvim(
        folder,
        ["-c", `luafile ${join(root, "test/editors/neovim.lua")}`, ".codex/config.toml"],
        out,
      );
      expect(stderr).not.toContain("Error");
      const { diagnostics, hover, values, keys } = JSON.parse(readFileSync(out, "utf8")) as Answers;
      expect(diagnostics.map(({ line }) => line)).toEqual(expect.arrayContaining([3, 5]));
      // Of a key that is not known, the line of that key is marked, and nothing else because of it.
      expect(diagnostics.filter(({ line }) => line === 5)).toHaveLength(1);
      expect(hover).toContain("sandbox");
      expect(values.join()).toContain("on-request");
      expect(keys).toEqual(expect.arrayContaining(["command", "args", "timeout_ms", "refresh_interval_ms", "cwd"]));
    });

    it("shows with the server of this package what the linter says", () => {
      const folder = homeWithCommand({
        "init.lua": recipe("neovim-server-0.7"),
        ".codex/config.toml": TEXT,
        "project/": "",
      });
      const out = join(folder, "out.json");
      const look = ["-c", `luafile ${join(root, "test/editors/neovim.lua")}`];
      const { stderr } = nvim(folder, [...look, join(folder, ".codex/config.toml")], out);
      expect(stderr).not.toContain("Error");
      const { diagnostics, hover, values, keys } = JSON.parse(readFileSync(out, "utf8")) as Answers;
      expect(diagnostics.map(({ line }) => line)).toEqual([1, 3, 8]);
      expect(hover).toContain("**`sandbox_mode`**");
      expect(values).toContain("on-request");
      expect(keys).toEqual(expect.arrayContaining(["command", "args", "timeout_ms", "refresh_interval_ms", "cwd"]));
    });

    it("repairs, finds and renames with it", () => {
      const folder = homeWithCommand({
        "init.lua": recipe("neovim-server-0.7"),
        ".codex/config.toml": NAMED.before,
        "project/": "",
      });
      const out = join(folder, "out.json");
      const look = ["-c", `luafile ${join(root, "test/editors/neovim-server.lua")}`];
      const { stderr } = nvim(folder, [...look, join(folder, ".codex/config.toml")], out);
      expect(stderr).not.toContain("Error");
      const { actions, definition, references, symbols, folds, text } = JSON.parse(readFileSync(out, "utf8")) as Found;
      expect(actions).toContain("Rename to `model`");
      expect(definition).toBe(3);
      expect(references).toBe(2);
      expect(symbols).toContain("model_providers.proxy");
      expect(folds).toBe(1);
      expect(`${text}\n`).toBe(NAMED.after);
    });

    it("finds the configuration that the package has for newer ones", () => {
      const settings = join(root, "docs/editors/neovim/lsp/codex_config.lua");
      const folder = tempTree({
        "init.lua": `local file = io.open(vim.env.OUT, "w")\nfile:write(vim.fn.json_encode(dofile("${settings}")))\nfile:close()\n`,
        "project/": "",
      });
      const out = join(folder, "out.json");
      nvim(folder, ["-c", "qall!"], out);
      expect(JSON.parse(readFileSync(out, "utf8"))).toEqual({
        cmd: ["codex-config", "lsp"],
        filetypes: ["toml", "json"],
        root_markers: [".codex", ".git"],
      });
      expect(recipe("neovim-server-0.11")).toContain("docs/editors/neovim");
    });

    it("takes the newer form, as far as an older version can tell", () => {
      const stand = `
      local seen = {}
      vim.lsp = { config = function(name, settings) seen[name] = settings end, enable = function(name) seen.enabled = name end }`;
      const report = `
      local file = io.open(vim.env.OUT, "w")
      file:write(vim.fn.json_encode(seen))
      file:close()`;
      const folder = tempTree({ "init.lua": `${stand}\n${recipe("neovim-0.11")}\n${report}\n`, "project/": "" });
      const out = join(folder, "out.json");
      nvim(folder, ["-c", "qall!"], out);
      expect(JSON.parse(readFileSync(out, "utf8"))).toEqual({
        enabled: "tombi",
        tombi: {
          cmd: ["tombi", "lsp"],
          filetypes: ["toml"],
          root_markers: ["tombi.toml", "pyproject.toml", ".git"],
        },
      });
    });
  },
);

function packageFile(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

function nvim(folder: string, args: readonly string[], out: string): { readonly stderr: string } {
  const start = ["--clean", "-n", "--headless", "-u", join(folder, "init.lua")];
  return runEditor("nvim", [...start, ...args], { home: folder, cwd: join(folder, "project"), env: { OUT: out } });
}
