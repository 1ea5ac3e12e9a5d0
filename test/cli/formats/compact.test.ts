import { describe, expect, it } from "vitest";
import { createCompactReporter } from "../../../src/cli/reporters/compact.ts";
import { diagnosticAt } from "../support/diagnostic.ts";
import { report } from "../support/report.ts";

describe("compact", () => {
  it("prints one clickable line a finding", () => {
    const text = 'a = 1\r\n日本 = "x"\r\n';
    const output = createCompactReporter().file(
      report(text, [
        diagnosticAt(text, "a"),
        diagnosticAt(text, '"x"', { severity: "error", message: "Two\nlines.", hint: "Use one." }),
      ]),
    );
    expect(output).toMatchInlineSnapshot(`
      ".codex/config.toml:1:1: warning unknown-key: Codex does not know this key.
      .codex/config.toml:2:6: error unknown-key: Two\\nlines. Use one.
      "
    `);
  });

  it("prints nothing without findings", () => {
    expect(createCompactReporter().file(report("a = 1", []))).toBe("");
  });
});
