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
