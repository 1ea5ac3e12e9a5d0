import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { fixText } from "../../src/fix/fix-text.ts";
import { lint } from "../../src/lint.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { parseToml } from "../../src/toml/parse.ts";

const features = configSchema().definitions?.["FeaturesToml"]?.properties ?? {};

/** The older and the current names of features that have an effect. */
const NAMES = Object.entries(features).flatMap(([older, { "x-alias-of": current }]) =>
  current === undefined || features[current]?.["x-removed"] !== undefined ? [] : [{ older, current }],
);

/** What is in force of a feature with two names. */
function inForce(text: string, older: string, current: string): boolean | undefined {
  const table = parseToml(text).root.get("features")?.value;
  if (table?.kind !== "table") return undefined;
  const [first, second] = [older, current]
    .sort()
    .reverse()
    .map((name) => table.get(name)?.value);
  const value = first ?? second;
  return value?.kind === "boolean" ? value.value : undefined;
}

describe("an older name of a feature beside the current one", () => {
  const VALUES = [true, false].flatMap((value) => [
    [value, !value],
    [value, value],
  ]);
  const cases = NAMES.flatMap(({ older, current }) =>
    VALUES.flatMap(([first, second]) => {
      const lines = [`${older} = ${first}`, `${current} = ${second}`];
      return [lines, [...lines].reverse()].map((both) => ({
        older,
        current,
        text: `[features]\n${both.join("\n")}\n`,
      }));
    }),
  );

  it("is there to try", () => {
    expect(NAMES).toContainEqual({ older: "connectors", current: "apps" });
    expect(NAMES).toContainEqual({ older: "codex_hooks", current: "hooks" });
  });

  it.each(cases)("is resolved without a change: $text", ({ older, current, text }) => {
    const before = inForce(text, older, current);
    for (const { fix } of lint(text)) {
      if (fix) expect(inForce(applyEdits(text, fix.edits), older, current)).toBe(before);
    }
    expect(inForce(fixText(text).text, older, current)).toBe(before);
  });

  it("goes where it says the same and could not win over another file", () => {
    expect(fixText("[features]\ncodex_hooks = true\nhooks = true\n").text).toBe("[features]\nhooks = true\n");
    const earlier = "[features]\nmemories = true\nmemory_tool = true\n";
    expect(fixText(earlier).text).toBe(earlier);
    expect(fixText(earlier, { unsafe: true }).text).toBe("[features]\nmemories = true\n");
  });
});
