import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/layers/diagnose.ts";
import { TRUSTED, setOf } from "./layer-set.ts";

function effectsOf(home: string, project: string): string[] {
  const set = setOf({ "home/config.toml": home + TRUSTED, "repo/.codex/config.toml": project });
  return diagnose(set).map(({ code, effect }) => `${code} ${effect}`);
}

const EXCLUDE = 'shell_environment_policy.exclude = ["A"]\n';
const FILTERS = 'shell_environment_policy.filters."A*" = "include"\n';

describe("what a higher layer replaces", () => {
  it("is fatal in the filters of the environment, which Codex reads before it merges them", () => {
    expect(effectsOf(EXCLUDE + FILTERS, FILTERS)).toEqual(["shell-environment/mixed-filters fatal"]);
    expect(effectsOf(EXCLUDE + FILTERS, EXCLUDE)).toEqual(["shell-environment/mixed-filters fatal"]);
    expect(effectsOf(EXCLUDE.replace('["A"]', "5"), EXCLUDE)).toEqual(["wrong-type fatal"]);
    expect(effectsOf(FILTERS.replace("include", "both"), EXCLUDE)).toEqual(["unknown-value fatal"]);
  });

  it("is for strict mode to refuse elsewhere in the policy", () => {
    const inherit = 'shell_environment_policy.inherit = "all"\n';
    expect(effectsOf(inherit.replace("all", "some"), inherit)).toEqual(["unknown-value ignored"]);
  });
});

describe("a permission profile", () => {
  const broken = 'permissions.p.filesystem."docs" = "write"\n';

  it("is not looked at where a higher layer has a `sandbox_mode`", () => {
    const mode = 'sandbox_mode = "read-only"\n';
    expect(effectsOf(`default_permissions = "p"\n${broken}`, "")).toEqual(["permissions/invalid-path fatal"]);
    expect(effectsOf(`default_permissions = "p"\n${broken}`, mode)).toEqual([]);
    expect(effectsOf('default_permissions = "p"\n', mode)).toEqual([]);
    expect(effectsOf("default_permissions = 5\n", mode)).toEqual(["wrong-type fatal"]);
  });
});

describe("the managed file", () => {
  it("has to say the whole of what it demands", () => {
    const half = "approval_policy.granular.rules = true\n";
    const whole = "approval_policy.granular = { sandbox_approval = true, rules = true, mcp_elicitations = true }\n";
    const found = diagnose(setOf({ "home/config.toml": whole, "etc/managed_config.toml": half }));
    expect(found.map(({ code, effect }) => `${code} ${effect}`)).toEqual(["missing-key fatal"]);
  });
});

describe("the main checkout of a linked worktree", () => {
  const found = (text: string): string[] => {
    const files = { "home/config.toml": "", "wt/.codex/config.toml": "", "repo/.codex/config.toml": text };
    return diagnose(setOf(files, { cwd: "wt", worktrees: { wt: "repo" } })).map(
      ({ effect, file }) => `${file} ${effect}`,
    );
  };

  it("is read before Codex asks for trust", () => {
    expect([...new Set(found("\udcff"))]).toEqual(["/mnt/repo/.codex/config.toml fatal"]);
    expect(found("x =")).toEqual([]);
  });
});

describe("unknown keys of the command line", () => {
  const ignored = (...args: readonly string[]): number => {
    const set = setOf(
      { "home/config.toml": 'mcp_servers.s.command = "c"' },
      { args: args.flatMap((arg) => ["-c", arg]) },
    );
    return diagnose(set).filter(({ effect }) => effect === "ignored").length;
  };

  it("are seen by strict mode as far as Codex can read the arguments by themselves", () => {
    expect(ignored("zzz=1")).toBe(1);
    expect(ignored("zzz=1", "mcp_servers.s.enabled=false")).toBe(0);
    expect(ignored("tui.zzz=1", "features.zzz=true", "mcp_servers.s.enabled=false")).toBe(2);
  });
});

describe("a feature under two names", () => {
  const overruled = (home: string, project: string): string[] =>
    effectsOf(home, project).filter((finding) => finding.startsWith("start/overruled-feature"));

  it("is set in vain where the name in the lower file is later in the alphabet", () => {
    const [older, current] = ["features.memory_tool = true\n", "features.memories = false\n"];
    expect(overruled(older, current)).toEqual(["start/overruled-feature inert"]);
    expect(overruled(current, older)).toEqual([]);
    expect(overruled(older, current.replace("false", "true"))).toEqual([]);
    expect(overruled("features.codex_hooks = false\n", "features.hooks = true\n")).toEqual([]);
  });
});

describe("a mistake that another file sets right", () => {
  it("stops Codex beside a relative path in its file", () => {
    const whole = 'mcp_servers.s.command = "c"\n';
    const half = 'mcp_servers.s.args = ["a"]\n';
    expect(effectsOf(whole, half)).toEqual(["mcp/missing-transport ignored"]);
    expect(effectsOf(whole, `${half}log_dir = "l"\n`)).toEqual(["mcp/missing-transport fatal"]);
    const set = setOf({ "home/config.toml": whole + TRUSTED, "repo/.codex/config.toml": `${half}log_dir = "l"\n` });
    expect(diagnose(set)[0]?.hint).toContain("relative paths");
  });
});
