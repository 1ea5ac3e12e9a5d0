import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

interface Report {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly Found[] }[];
}
interface Found {
  readonly code: string;
  readonly effect: string;
  readonly range: { readonly start: { readonly offset: number } };
}

const role = (name: string): string => `description = "d"\nname = "${name}"\ndeveloper_instructions = "i"\n`;
const NAME_AT = 'description = "d"\nname = '.length;

/** The files of roles whose names are taken, and where it is said. */
async function takenIn(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = tempTree(files);
  const io = fakeIo({ cwd, home: `${cwd}/home` });
  await main(["check", "--no-settings", "-f", "json", ...args], io);
  return (JSON.parse(io.stdout.text) as Report).files.flatMap(({ path, diagnostics }) =>
    diagnostics
      .filter(({ code }) => code === "start/duplicate-role")
      .map(({ effect, range }) => `${path} ${effect} ${range.start.offset}`),
  );
}

const TWO = { ".codex/agents/a.toml": role("r"), ".codex/agents/sub/b.toml": role(" r ") };

describe("two roles of one name", () => {
  it("are found where both files are named, and below a directory", async () => {
    const found = [`.codex/agents/sub/b.toml dropped ${NAME_AT}`];
    expect(await takenIn(TWO, ".codex/agents/a.toml", ".codex/agents/sub/b.toml")).toEqual(found);
    expect(await takenIn(TWO, ".")).toEqual(found);
    expect(await takenIn(TWO, ".codex/agents/sub/b.toml")).toEqual([]);
  });

  it("may lie in two folders, of which Codex takes one role in silence", async () => {
    const files = { "a/.codex/agents/a.toml": role("r"), "b/.codex/agents/b.toml": role("r") };
    expect(await takenIn(files, ".")).toEqual([]);
  });

  it("may be told apart in their names alone, or broken", async () => {
    expect(await takenIn({ ...TWO, ".codex/agents/a.toml": role("R") }, ".")).toEqual([]);
    expect(await takenIn({ ...TWO, ".codex/agents/a.toml": `${role("r")}x = \n` }, ".")).toEqual([]);
  });

  it("are found where the configuration beside them names one", async () => {
    const config = '[agents.r]\ndescription = "d"\nconfig_file = "../r.toml"\n[agents.q]\ndescription = "d"\n';
    const files = { ".codex/config.toml": config, "r.toml": role("p"), ".codex/agents/a.toml": role("r") };
    expect(await takenIn(files, ".")).toEqual([]);
    const renamed = { ...files, "r.toml": role("r"), ".codex/agents/b.toml": role("q") };
    expect(await takenIn(renamed, ".")).toEqual([
      `.codex/agents/a.toml dropped ${NAME_AT}`,
      `.codex/agents/b.toml dropped ${NAME_AT}`,
    ]);
  });
});

it("tells how many files of each kind a directory has", async () => {
  const cwd = tempTree({ ...TWO, ".codex/hooks.json": "{}", "requirements.toml": "" });
  const io = fakeIo({ cwd, home: `${cwd}/home` });
  await main(["check", "--no-settings", "."], io);
  expect(io.stderr.text).toContain(
    "Checking what was found: 2 agent-role, 1 hooks-json, 1 requirements.\nNot looked at: rules, skills, AGENTS.md, and what plugins bring along.\n",
  );
});
