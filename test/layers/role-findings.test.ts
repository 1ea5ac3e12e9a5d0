import { describe, expect, it } from "vitest";
import { TRUSTED, setOf } from "./layer-set.ts";
import { roleFindings } from "../../src/layers/role-findings.ts";

const role = (name: string): string =>
  `name = "${name}"\ndescription = "Reviews."\ndeveloper_instructions = "Review."\n`;

function foundIn(files: Readonly<Record<string, string>>): string[] {
  const set = setOf({ "home/config.toml": TRUSTED, ...files });
  return roleFindings(set).map(({ file = "", effect, range }) => {
    const text = files[file.replace(/^\/mnt\//, "")] ?? "";
    return `${file.replace(/^\/mnt\//, "")} ${effect} ${text.slice(range.start, range.end)}`;
  });
}

describe("two roles with one name", () => {
  it("is found in one folder, also below it", () => {
    const files = {
      "home/agents/a.toml": role("r"),
      "home/agents/team/b.toml": role("r"),
      "home/agents/c.toml": role("s"),
    };
    expect(foundIn(files)).toEqual(['home/agents/team/b.toml dropped "r"']);
  });

  it("is found for a declared role, which its file can rename", () => {
    const files = {
      "home/config.toml": `[agents.q]\ndescription = "d"\nconfig_file = "roles/q.toml"\n${TRUSTED}`,
      "home/roles/q.toml": 'name = "r"\n',
      "home/agents/a.toml": role("r"),
      "home/agents/b.toml": role("q"),
    };
    expect(foundIn(files)).toEqual(['home/agents/a.toml dropped "r"']);
  });

  it("does not read a declared file again in its folder", () => {
    const files = {
      "home/config.toml": `[agents.r]\ndescription = "d"\nconfig_file = "agents/r.toml"\n${TRUSTED}`,
      "home/agents/r.toml": role("r"),
    };
    expect(foundIn(files)).toEqual([]);
  });

  it("is fine in two layers, and in a project that is not trusted", () => {
    expect(foundIn({ "home/agents/a.toml": role("r"), "repo/.codex/agents/a.toml": role("r") })).toEqual([]);
    const twice = { "repo/.codex/agents/a.toml": role("r"), "repo/.codex/agents/b.toml": role("r") };
    expect(foundIn(twice)).toHaveLength(1);
    expect(foundIn({ ...twice, "home/config.toml": "" })).toEqual([]);
  });
});
