import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";
import { lint, type LintOptions, parseConfig } from "../../src/index.ts";

const found = (text: string, rules: NonNullable<LintOptions["rules"]>) =>
  lint(text, { rules }).map(({ code, severity, effect }) => `${severity} ${effect} ${code}`);

const comment = "# codex-config: ignore[unknown-key] why\n";

describe("the level of a code", () => {
  it.each(["info", "warning", "error"] as const)("can be %s", (level) => {
    expect(found("colour = 1\n", { "unknown-key": level })).toEqual([`${level} ignored unknown-key`]);
  });

  it("leaves other codes alone, and what every object has", () => {
    const text = "colour = 1\n[features]\nsteer = true\n";
    expect(found(text, { "removed-key": "off" })).toEqual(["warning ignored unknown-key"]);
    expect(found(text, {})).toEqual(["warning ignored unknown-key", "info inert removed-key"]);
    expect(lint(text, { rules: Object.create({ "unknown-key": "off" }) })).toHaveLength(2);
  });

  it("off removes findings, and their fixes are not applied", () => {
    expect(found("modle = 'x'\n", { "unknown-key": "off" })).toEqual([]);
    expect(fixText("modle = 'x'\n", { rules: { "unknown-key": "off" } }).text).toBe("modle = 'x'\n");
    expect(fixText("modle = 'x'\n", { unsafe: true }).text).toBe("model = 'x'\n");
  });

  it("never changes what stops Codex from starting", () => {
    expect(found("model = 1\n", { "wrong-type": "off" })).toEqual(["error fatal wrong-type"]);
    expect(found("model = \n", { "toml/missing-value": "info" })[0]).toMatch(/^error fatal toml\//);
    // The same code with another effect where Codex only drops the key.
    expect(found("[model_providers.a]\nname = 'A'\n[model_providers.b]\n", { "unknown-key": "off" })).toEqual(
      found("[model_providers.a]\nname = 'A'\n[model_providers.b]\n", {}),
    );
    expect(parseConfig("model = 1\n", { rules: { "wrong-type": "off" } }).ok).toBe(false);
  });
});

describe("comments that suppress", () => {
  it("a code that is off are not called unused, with or without a finding", () => {
    expect(found(`${comment}colour = 1\n`, { "unknown-key": "off" })).toEqual([]);
    expect(found(`${comment}model = 'x'\n`, { "unknown-key": "off" })).toEqual([]);
    expect(found(`# codex-config: ignore-file\ncolour = 1\n`, { "unknown-key": "off" })).toEqual([]);
  });

  it("another code are", () => {
    expect(found(`${comment}model = 'x'\n`, { "removed-key": "off" })).toEqual(["warning risk unused-suppression"]);
    expect(found("# codex-config: ignore[removed-key, unknown-key]\nmodel = 'x'\n", { "removed-key": "off" })).toEqual([
      "warning risk unused-suppression",
    ]);
    expect(found(`${comment}model = 'x'\n`, { "unused-suppression": "error" })).toEqual([
      "error risk unused-suppression",
    ]);
    expect(found(`${comment}model = 'x'\n`, { "unused-suppression": "off" })).toEqual([]);
  });
});
