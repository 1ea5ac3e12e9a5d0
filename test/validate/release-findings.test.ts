import { describe, expect, it } from "vitest";
import { knowledgeOf } from "../../src/history.ts";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { lint } from "../../src/lint.ts";
import type { LintOptions } from "../../src/lint-options.ts";

function found(text: string, version: string, options: LintOptions = {}) {
  const findings = lint(text, { ...options, knowledge: knowledgeOf(version) });
  return findings.map(({ code, effect, range }) => [code, effect, text.slice(range.start, range.end)]);
}

describe("findings for another release", () => {
  const text = '[auto_review]\ncircuit_break_action = "strict"\nextra_policy = "Be kind."\n';

  it("tell what came after it", () => {
    expect(found(text, "0.150.0")).toEqual([
      ["too-new-key", "ignored", "circuit_break_action"],
      ["unknown-key", "ignored", "extra_policy"],
    ]);
  });

  it("tell what it still knows, in place of what the current release says", () => {
    expect(found(text, "0.160.0")).toEqual([["gone-key", "risk", "extra_policy"]]);
  });

  it("say nothing more of the current release", () => {
    expect(found(text, CODEX_VERSION)).toEqual([["unknown-key", "ignored", "extra_policy"]]);
  });

  it("tell of a table that is too new once, not of what is in it", () => {
    expect(found("[rollout_trace]\nmax_bytes = 5\n", "0.150.0")).toEqual([["too-new-key", "ignored", "rollout_trace"]]);
  });

  it("tell of a value that it refuses", () => {
    expect(found('[tui]\nnotification_method = "osc777"\n', "0.160.0")).toEqual([
      ["too-new-value", "fatal", '"osc777"'],
    ]);
  });

  it("name no key that it does not know in what they advise", () => {
    const fixOf = (text: string, version: string) => lint(text, { knowledge: knowledgeOf(version) })[0]?.fix?.title;
    const misspelt = '[auto_review]\ncircuit_break_acton = "strict"\n';
    expect(fixOf(misspelt, "0.160.0")).toContain("circuit_break_action");
    expect(fixOf(misspelt, "0.150.0")).toBeUndefined();
    const [unknown] = lint('[auto_review]\nverdict = "x"\n', { knowledge: knowledgeOf("0.150.0") });
    expect(unknown?.hint).toContain("policy");
    expect(unknown?.hint).not.toContain("circuit_break_action");
  });

  it("name no value that it does not take in what they advise", () => {
    const misspelt = '[tui]\nnotification_method = "osc776"\n';
    const titles = ["0.168.0", "0.167.2"].map(
      (version) => lint(misspelt, { knowledge: knowledgeOf(version) })[0]?.fix?.title,
    );
    expect(titles[0]).toContain("osc777");
    expect(titles[1] ?? "").not.toContain("osc777");
    expect(lint(misspelt, { knowledge: knowledgeOf("0.167.2") })[0]?.message).not.toContain("osc777");
  });

  it("leave all else as it is", () => {
    expect(found("model = 5\n", "0.150.0")).toEqual([["wrong-type", "fatal", "5"]]);
  });

  it("take what is no release for a mistake of the caller", () => {
    expect(() => knowledgeOf("latest")).toThrow(RangeError);
  });
});
