import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { completion } from "../../src/cli/commands/completion.ts";
import { completionTable } from "../../src/cli/completion/completion-table.ts";
import { shells } from "../../src/cli/completion/shells.ts";
import { commands } from "../../src/cli/command-list.ts";
import { isInstalled } from "../integrations/support/programs.ts";
import { builtFile } from "../support/built-files.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const bin = builtFile("cli/bin.js");
const files = { "bad.toml": "", "with blank.toml": "", "sub/.codex/config.toml": "" };

/** The line up to the cursor, and all that may be offered there. */
const cases: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["expl", ["explain"]],
  ["ba", ["bad.toml"]],
  ["check ba", ["bad.toml"]],
  ["check with", ["with blank.toml"]],
  ["--max", ["--max-warnings", "--max-diagnostics"]],
  ["check --uns", ["--unsafe-fixes"]],
  ["check --format s", ["sarif"]],
  ["check -f s", ["sarif"]],
  ["check --strict --kind p", ["profile", "project-config"]],
  ["--kind p", ["profile", "project-config"]],
  ["check --output-file ba", ["bad.toml"]],
  ["check --max-warnings b", []],
  ["check --max-diagnostics b", []],
  ["explain unknown-k", ["unknown-key"]],
  ["explain toml/duplicate-k", ["toml/duplicate-key"]],
  ["explain sandbox_m", ["sandbox_mode"]],
  ["explain features.hoo", ["features.hooks"]],
  ["explain --fo", []],
  ["schema --di", ["--directive"]],
  ["auth ba", []],
  ["completion f", ["fish"]],
];

function script(shell: string): string {
  return execFileSync(process.execPath, [bin, "completion", shell], { encoding: "utf8" });
}

describe("completion", () => {
  it("knows every command and option", () => {
    const table = completionTable();
    expect(table.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
    const check = table.find(({ name }) => name === "check");
    expect(check?.options.find(({ names }) => names.includes("-f"))?.value?.candidates).toContain("sarif");
    expect(check?.argument).toBe("files");
  });

  it.each(shells)("writes a script for %s that names all options", async (shell) => {
    const io = fakeIo({});
    expect(await completion(shell, io)).toBe(0);
    for (const { name, options } of commands) {
      expect(io.stdout.text).toContain(name);
      for (const option of options) expect(io.stdout.text).toContain(option.name);
    }
  });

  it("refuses what is no shell", async () => {
    await expect(completion("tcsh", fakeIo({}))).rejects.toThrow("bash, zsh, fish, powershell");
    await expect(completion(undefined, fakeIo({}))).rejects.toThrow("needs a shell");
  });
});

describe.skipIf(!isInstalled("bash"))("bash", () => {
  it.each([...cases, ["check --format=s", ["sarif"]] as const])("completes %s", (line, offered) => {
    // What Readline does: split at COMP_WORDBREAKS, call the function, read COMPREPLY.
    const words = `codex-config ${line}`.split(/ |(=)/).filter(Boolean);
    const test = `${script("bash")}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")})
COMP_CWORD=${words.length - 1}
complete -p codex-config >/dev/null || exit 3
_codex_config
printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-c", test], {
      cwd: tempTree(files),
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").filter(Boolean)).toEqual(offered);
  });
});

describe.skipIf(!isInstalled("fish"))("fish", () => {
  it.each([...cases, ["check --format=s", ["--format=sarif"]] as const])("completes %s", (line, offered) => {
    const cwd = tempTree({ ...files, "completion.fish": script("fish") });
    const stdout = execFileSync(
      "fish",
      ["--no-config", "-c", `source completion.fish; complete -C 'codex-config ${line}'`],
      { cwd, encoding: "utf8", env: { ...process.env, HOME: cwd, XDG_CONFIG_HOME: cwd, XDG_DATA_HOME: cwd } },
    );
    const found = stdout.split("\n").flatMap((row) => row.split("\t")[0] || []);
    expect(found.toSorted()).toEqual(offered.toSorted());
  });
});

describe.skipIf(!isInstalled("zsh"))("zsh", () => {
  it("completes what is typed", () => {
    // Only where one candidate is left does the line change to it.
    const typed = cases.filter(([, offered]) => offered.length < 2);
    const cwd = tempTree({ ...files, "completion.zsh": script("zsh") });
    const driver = `
zmodload zsh/zpty
zpty z "cd '${cwd}'; HOME='${cwd}' TERM=dumb zsh -f -i"
zpty -w z "PS1=; unsetopt zle_bracketed_paste 2>/dev/null; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source completion.zsh"
zpty -w z "setopt no_auto_list no_beep no_auto_menu; show() { print -r -- \\"<<\\$BUFFER>>\\"; BUFFER= }; zle -N show; bindkey '^I' complete-word '^T' show; print -r -- RE''ADY"
zpty -r z out '*READY*'
while IFS= read -r line; do
  zpty -w -n z "codex-config $line"$'\\t'
  zpty -w -n z $'\\x14'
  zpty -r z out '*<<*>>*'
  print -r -- "\${\${out##*<<}%%>>*}"
done
zpty -d z`;
    const stdout = execFileSync("zsh", ["-f", "-c", driver], {
      cwd,
      input: typed.map(([line]) => `${line}\n`).join(""),
      encoding: "utf8",
    });
    const lines = stdout.split("\n").filter(Boolean);
    expect(lines.map((line) => line.trim().replace(/=$/, ""))).toEqual(
      typed.map(([line, [only]]) => {
        if (only === undefined) return `codex-config ${line}`;
        return `codex-config ${line.replace(/\S+$/, only.replace(" ", "\\ "))}`;
      }),
    );
  }, 60_000);
});
