import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { capFindings } from "../../src/cli/reporters/cap-findings.ts";
import { createCompactReporter } from "../../src/cli/reporters/compact.ts";
import { formats } from "../../src/cli/reporters/formats.ts";
import { createPrettyReporter } from "../../src/cli/reporters/pretty.ts";
import type { Diagnostic, Severity } from "../../src/diagnostics/diagnostic.ts";
import { diagnosticAt } from "./support/diagnostic.ts";
import { fakeIo } from "./support/fake-io.ts";

describe("many findings of a file", () => {
  const text = "a\n".repeat(40);
  const severities = ["info", "warning", "error"] as const;
  const arbitrary = fc.array(
    fc.record({
      severity: fc.constantFrom(...severities),
      fatal: fc.boolean(),
      line: fc.nat({ max: 39 }),
    }),
    { maxLength: 60 },
  );

  function findings(list: readonly { severity: Severity; fatal: boolean; line: number }[]): Diagnostic[] {
    return list
      .toSorted((a, b) => a.line - b.line)
      .map(({ severity, fatal, line }, index) =>
        diagnosticAt(text, "a", {
          code: `c${index}`,
          effect: fatal ? "fatal" : "risk",
          severity: fatal ? "error" : severity,
          range: { start: 2 * line, end: 2 * line + 1 },
        }),
      );
  }

  const weight = ({ effect, severity }: Diagnostic): number => (effect === "fatal" ? 3 : severities.indexOf(severity));

  it("are cut to the most urgent, in their order, and the rest is counted", () => {
    fc.assert(
      fc.property(arbitrary, fc.nat({ max: 60 }), (list, most) => {
        const all = findings(list);
        const { shown, rest } = capFindings(all, most);
        expect(shown).toHaveLength(most === 0 ? all.length : Math.min(most, all.length));
        expect(shown).toEqual(all.filter((one) => shown.includes(one)));
        const hidden = all.filter((one) => !shown.includes(one));
        const least = Math.min(...shown.map(weight));
        for (const one of hidden) {
          expect(weight(one)).toBeLessThanOrEqual(least);
          if (weight(one) < least) continue;
          expect(
            shown.filter((other) => weight(other) === least).every((other) => all.indexOf(other) < all.indexOf(one)),
          ).toBe(true);
        }
        const counts = (rest ?? "").match(/\d+(?= (?:error|warning|note))/g)?.map(Number) ?? [];
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(hidden.length);
        expect(rest?.startsWith(`${hidden.length} more `)).toBe(hidden.length > 0 ? true : undefined);
      }),
    );
  });

  it.each([createCompactReporter, createPrettyReporter])("end with a line about the rest: %O", (create) => {
    const list = Array.from({ length: 30 }, (_, line) => ({ severity: "warning" as const, fatal: line === 29, line }));
    const diagnostics = findings(list);
    const print = (maxDiagnostics?: number): string =>
      create({
        codexVersion: "0",
        color: false,
        width: 80,
        ...(maxDiagnostics !== undefined && { maxDiagnostics }),
      }).file({ path: "a.toml", kind: "config", text, masked: () => text, diagnostics });
    const codes = (output: string): string[] => output.match(/\bc\d+\b/g) ?? [];
    expect(codes(print(20))).toEqual([...diagnostics.slice(0, 19), ...diagnostics.slice(-1)].map(({ code }) => code));
    expect(print(20)).toMatch(/^a\.toml: 10 more findings \(10 warnings\)/m);
    expect(codes(print(0))).toHaveLength(30);
    expect(codes(print())).toHaveLength(30);
    expect(print(30)).toBe(print(0));
  });
});

describe("check --max-diagnostics", () => {
  const stdin = Array.from({ length: 25 }, (_, index) => `planted-${index} = 1\n`).join("");

  async function count(...args: readonly string[]): Promise<number> {
    const io = fakeIo({ stdin });
    expect(await main(["check", "-", ...args], io)).toBe(0);
    return new Set(io.stdout.text.match(/planted-\d+/g)).size;
  }

  it("is for people: programs get all", async () => {
    for (const format of formats) {
      const isForPeople = format === "pretty" || format === "compact";
      expect(await count("--format", format)).toBe(isForPeople ? 20 : 25);
      expect(await count("--format", format, "--max-diagnostics", "3")).toBe(isForPeople ? 3 : 25);
      expect(await count("--format", format, "--max-diagnostics", "0")).toBe(25);
    }
  });

  it("wants a number, and changes no verdict", async () => {
    expect(await main(["check", "-", "--max-diagnostics", "all"], fakeIo({ stdin }))).toBe(2);
    expect(await main(["check", "-", "--max-diagnostics", "1", "--strict"], fakeIo({ stdin }))).toBe(1);
    expect(await main(["check", "-", "--max-diagnostics", "1", "--max-warnings", "24"], fakeIo({ stdin }))).toBe(1);
  });
});
