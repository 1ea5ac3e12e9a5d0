import { describe, expect, it } from "vitest";
import { classify } from "../../scripts/conformance/classify.ts";
import type { Mode } from "../../scripts/conformance/verdict.ts";
import type { Judge } from "../../scripts/conformance/oracle.ts";
import { compare } from "../../scripts/conformance/outcome.ts";
import { shrink } from "../../scripts/conformance/shrink.ts";
import type { Verdict } from "../../scripts/conformance/verdict.ts";
import { lint } from "../../src/lint.ts";

/** A Codex that refuses what matches, with questions counted. */
function judge(lenient: RegExp, strict = lenient, place: Partial<Verdict> = {}): Judge & { readonly asked: Mode[] } {
  const asked: Mode[] = [];
  return {
    asked,
    ask(content, mode) {
      asked.push(mode);
      const refuses = (mode === "lenient" ? lenient : strict).test(String(content));
      return Promise.resolve(refuses ? { ok: false, detail: "invalid type", ...place } : { ok: true });
    },
  };
}

const NOTHING = /(?!)/;
const item = (content: string): { id: string; content: string } => ({ id: "x", content });

describe("compare", () => {
  it("asks once where one answer implies the other", async () => {
    const accepting = judge(NOTHING);
    expect((await compare(item('model = "x"'), accepting)).disagreement).toBeUndefined();
    expect(accepting.asked).toEqual(["strict"]);

    const refusing = judge(/model/);
    const outcome = await compare(item("model = 1"), refusing);
    expect(outcome).toMatchObject({ disagreement: undefined, strict: { ok: false } });
    expect(refusing.asked).toEqual(["lenient"]);
  });

  it("asks twice where the modes may differ", async () => {
    const oracle = judge(NOTHING, /zz/, { line: 1, column: 1 });
    expect(await compare(item("zz = 1"), oracle)).toMatchObject({ disagreement: undefined, place: "line" });
    expect(oracle.asked).toEqual(["strict", "lenient"]);
  });

  it("takes what stops Codex when it looks for the place", async () => {
    const at = (text: string, line: number, detail: string) =>
      compare(item(`model = 1\n${text}`), judge(/model/, /model/, { line, column: 1, detail }));
    const spellings = "[memories]\nno_memories_if_mcp_or_web_search = true\ndisable_on_external_context = true";
    expect((await at(spellings, 3, "duplicate field `disable_on_external_context`")).place).toBe("line");
    const exporter = '[otel.exporter.otlp-grpc]\nendpoint = "x"\ntls_ = 1';
    expect((await at(exporter, 4, "unexpected keys in table: tls_, available keys: tls")).place).toBe("line");
    expect((await at(exporter, 4, "invalid type")).place).toBe("missed");
  });

  it("tells who refuses", async () => {
    expect((await compare(item("model = 1"), judge(NOTHING))).disagreement).toEqual({
      lenient: "over",
      strict: "over",
    });
    expect((await compare(item("zz = 1"), judge(NOTHING))).disagreement).toEqual({ strict: "over" });
    const missed = await compare(item('model = "x"'), judge(/model/));
    expect(missed.disagreement).toEqual({ lenient: "missed", strict: "missed" });
  });

  it("uses stored verdicts", async () => {
    const stored = { lenient: { ok: true }, strict: { ok: false } };
    const outcome = await compare({ ...item("model = 1"), stored }, undefined);
    expect(outcome.disagreement).toEqual({ lenient: "over" });
  });

  it("sees what is missing in a home without other files", async () => {
    const outcome = await compare(item("[features]\nhooks = true\n"), judge(NOTHING));
    expect(outcome.ours.findings).toEqual([]);
  });
});

describe("classify", () => {
  it("names the place in general terms and the part that is wrong", async () => {
    const over = await compare(item("[mcp_servers.docs]\nurl = 1"), judge(NOTHING));
    expect(classify(over)).toMatchObject({ layer: "structure" });
    expect(classify(over).label).toContain("mcp_servers.*.url");
    const missed = await compare(
      item('model_provider = "openai"'),
      judge(/model/, /model/, { detail: "`a` is bad 12" }),
    );
    expect(classify(missed)).toMatchObject({ layer: "rule" });
    expect(classify(missed).label).toContain("`…` is bad N");
  });
});

describe("shrink", () => {
  it("keeps only what the disagreement needs", async () => {
    const text = 'approval_policy = "never"\n[history]\nmax_bytes = "x"\npersistence = "none"\n[tui]\ntheme = "y"';
    const oracle = judge(NOTHING);
    const smallest = await shrink(await compare(item(text), oracle), oracle);
    expect(smallest.ours.document.text.trim()).toBe('[history]\nmax_bytes = "x"');
  });

  it("shrinks broken TOML by lines", async () => {
    const text = 'model = "x"\nmodel_verbosity = "low\n\n[tui]\ntheme = "y"\n';
    expect(lint(text)).not.toEqual([]);
    const oracle = judge(NOTHING);
    const smallest = await shrink(await compare(item(text), oracle), oracle);
    expect(smallest.ours.document.text.trim()).toBe('model_verbosity = "low');
  });
});
