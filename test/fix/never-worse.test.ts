import { describe, expect, it } from "vitest";
import { Generator } from "../../scripts/conformance/generate.ts";
import { mutated } from "../../scripts/conformance/mutate.ts";
import { Random } from "../../scripts/conformance/random.ts";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { fixText } from "../../src/fix/fix-text.ts";
import { triedFixes } from "../../src/fix/tried-fixes.ts";
import type { LintOptions } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";
import { type Case, writtenCases } from "../support/written-cases.ts";
import { parseText } from "../../src/parse-text.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlValue } from "../../src/toml/types.ts";
import { currentKnowledge } from "../../src/knowledge/current.ts";

// The same on every run; other seeds are for `npm run fuzz`.
const random = new Random(20261128);
const mutants = writtenCases.map(({ name, text, options }): Case => ({ name, text: mutated(text, random), options }));
const generator = new Generator(currentKnowledge().config, 20261128, 200);
const generated = Array.from({ length: 200 }, (_, index): Case => {
  const { text } = generator.next();
  return { name: String(index), text: index % 2 === 0 ? text : mutated(text, random), options: {} };
});

/** Counts of what must not grow. */
function standing(text: string, options: LintOptions): number[] {
  const found = lint(text, options);
  const count = (effect: string): number => found.filter((one) => one.effect === effect).length;
  return [parseText(text, options.kind).errors.length, count("fatal"), count("ignored")];
}

function isWorse(before: readonly number[], after: readonly number[]): boolean {
  return after.some((count, index) => count > (before[index] as number));
}

/** What Codex may do, in the settings that anyone would look at first; written apart from the code under test. */
const WIDE: readonly (readonly [path: readonly string[], values: readonly string[]])[] = [
  [["sandbox_mode"], ["danger-full-access", "workspace-write"]],
  [["approval_policy"], ["never"]],
  [["default_permissions"], [":danger-full-access", ":workspace"]],
  [["approvals_reviewer"], ["auto_review"]],
  [["sandbox_workspace_write", "network_access"], ["true"]],
  [["web_search"], ["live", "indexed"]],
];

function wideSettings(text: string): string[] {
  const { root } = parseToml(text);
  return WIDE.flatMap(([path, values]) => {
    let node: ReturnType<typeof root.get>;
    for (const name of path) {
      const table = node ? node.value : root;
      node = table.kind === "table" ? table.get(name) : undefined;
    }
    const value = node === undefined ? "" : asRead(node.value);
    return values.includes(value) ? [`${path.join(".")} = ${value}`] : [];
  });
}

/** Codex reads `{ live = [] }` as `"live"`, and an older name as the present one. */
function asRead(node: TomlValue): string {
  const written = node.kind === "table" ? (node.entries[0]?.key.name ?? "") : "value" in node ? String(node.value) : "";
  return written === "guardian_subagent" ? "auto_review" : written;
}

describe.each([
  ["fixtures and examples", writtenCases],
  ["mutated ones", mutants],
  ["generated configurations", generated],
])("of %s", (_, cases) => {
  it("no fix makes anything worse, alone or with all others, and what is promised is done", () => {
    const problems: string[] = [];
    let tried = 0;
    for (const { name, text, options } of cases) {
      const before = standing(text, options);
      const findings = triedFixes(parseText(text, options.kind), lint(text, options), options);
      for (const { code, fix } of findings) {
        if (!fix) continue;
        tried++;
        const alone = applyEdits(text, fix.edits);
        if (isWorse(before, standing(alone, options))) problems.push(`${name}: ${code} alone is worse`);
      }
      for (const unsafe of [false, true]) {
        const wanted = (one: (typeof findings)[number]): boolean => one.fix !== undefined && (one.fix.safe || unsafe);
        const { text: fixed } = fixText(text, { ...options, unsafe });
        const what = `${name}${unsafe ? " (unsafe)" : ""}`;
        if (isWorse(before, standing(fixed, options))) problems.push(`${what}: worse`);
        if (findings.some(wanted) !== (fixed !== text)) problems.push(`${what}: not as promised`);
        const left = triedFixes(parseText(fixed, options.kind), lint(fixed, options), options);
        if (left.some(wanted)) problems.push(`${what}: a second run would change it`);
        const wide = new Set(wideSettings(text));
        const wider = wideSettings(fixed).filter((setting) => !wide.has(setting));
        // Some values are safe in another spelling of what was refused, which is not for this list to tell.
        if (
          !unsafe &&
          wider.some((setting) => !setting.endsWith("workspace-write") && !setting.endsWith(":workspace"))
        ) {
          problems.push(`${what}: allows ${wider.join()}`);
        }
      }
    }
    expect(problems).toEqual([]);
    expect(tried).toBeGreaterThan(cases.length / 20);
  });
});
