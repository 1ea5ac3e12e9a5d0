import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { NAMED } from "./support/named-text.ts";
import { homeWithCommand, recipe, runEditor, versionOf } from "./support/programs.ts";

// A program is started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const version = versionOf("emacs");
const hasEglot =
  version !== undefined &&
  runEditor("emacs", ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"], {
    home: "/nonexistent",
    cwd: "/",
  }).stderr.includes("Cannot open load file") === false;
const TEXT = 'approval_policy = ""\nsandbox_mode = "read-only"\nmodle = "gpt-5"\n';

interface Answers {
  readonly actions: readonly string[];
  readonly definition: number;
  readonly references: number;
  readonly symbols: string;
  readonly text: string;
}

describe.skipIf(!hasEglot)(`Emacs (${version ?? "not installed: skipped"})`, () => {
  it("shows with eglot what the linter says, set up as the guide tells", () => {
    const home = homeWithCommand({ "init.el": recipe("init.el"), ".codex/config.toml": TEXT });
    const script = fileURLToPath(new URL("emacs.el", import.meta.url));
    const { stdout } = runEditor("emacs", ["--batch", "-l", script], {
      home,
      cwd: home,
      env: { INIT: join(home, "init.el"), FILE: join(home, ".codex/config.toml") },
    });
    const answers = JSON.parse(stdout) as { lines: number[]; hover: string; values: string[] };
    expect(answers.lines.toSorted()).toEqual([1, 3]);
    expect(answers.hover).toContain("**`sandbox_mode`**");
    expect(answers.values).toContain("on-request");
  });

  it("repairs, finds and renames with it", () => {
    const home = homeWithCommand({ "init.el": recipe("init.el"), ".codex/config.toml": NAMED.before });
    const script = fileURLToPath(new URL("emacs-server.el", import.meta.url));
    const { stdout } = runEditor("emacs", ["--batch", "-l", script], {
      home,
      cwd: home,
      env: { INIT: join(home, "init.el"), FILE: join(home, ".codex/config.toml") },
    });
    const answers = JSON.parse(stdout) as Answers;
    expect(answers.actions).toContain("Rename to `model`");
    expect(answers.definition).toBe(3);
    expect(answers.references).toBe(2);
    expect(answers.symbols).toContain("model_providers.proxy");
    expect(answers.text).toBe(NAMED.after);
  });
});
