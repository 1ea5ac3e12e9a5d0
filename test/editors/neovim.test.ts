import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { tempTree } from "../cli/support/temp-tree.ts";
import { blocksOf } from "../support/markdown-blocks.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../..", import.meta.url));
const document = readFileSync(join(root, "docs/editors.md"), "utf8").replaceAll("\r\n", "\n");
const version = spawnSync("nvim", ["--version"], { encoding: "utf8" }).stdout?.split("\n")[0];
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

function recipe(meta: string): string {
  const found = blocksOf(document).find((block) => block.meta === meta);
  if (!found) throw new Error(`docs/editors.md has no block ${meta}`);
  return found.text;
}

function packageFile(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

/** A command that has Node run a program, with options after those that it is given. */
function launcher(program: readonly string[], options: readonly string[]): string {
  const words = [process.execPath, ...program].map((word) => `"${word}"`);
  return `#!/bin/sh\nexec ${words.join(" ")} "$@" ${options.join(" ")}\n`;
}

function nvim(folder: string, args: readonly string[], out: string): { readonly stderr: string } {
  const project = join(folder, "project");
  return spawnSync("nvim", ["--clean", "-n", "--headless", "-u", join(folder, "init.lua"), ...args], {
    cwd: project,
    env: {
      ...process.env,
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      OUT: out,
    },
    encoding: "utf8",
    timeout: 100_000,
  });
}
