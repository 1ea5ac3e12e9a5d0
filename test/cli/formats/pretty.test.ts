import { describe, expect, it } from "vitest";
import { createPrettyReporter } from "../../../src/cli/reporters/pretty.ts";
import type { FileReport } from "../../../src/cli/reporters/reporter.ts";
import { displayWidth } from "../../../src/text/display-width.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { diagnosticAt, rangeOf } from "../support/diagnostic.ts";
import { context, nothing, report } from "../support/report.ts";

function pretty(text: string, diagnostic: Diagnostic, fields: Partial<FileReport> = {}, width = 80): string {
  return createPrettyReporter({ ...context, width }).file(report(text, [diagnostic], fields));
}

describe("pretty", () => {
  it("shows message, place, source, related place, hint and fix", () => {
    const text = 'model = "a"\n\n[history]\nmax_bytes = 1\nmodel = "b"\n';
    const finding = diagnosticAt(text, 'model = "b"', {
      code: "toml/duplicate-key",
      effect: "fatal",
      severity: "error",
      message: "`model` is set twice, and the message is so long that it does not fit on one line of 80 columns.",
      related: [{ message: "first set here", range: rangeOf(text, "model") }],
      hint: "Keep one of them.",
      url: "https://example.com/duplicate-key",
      fix: { title: "Remove the second `model`", safe: false, edits: [] },
    });
    expect(pretty(text, finding)).toMatchInlineSnapshot(`
      "error[toml/duplicate-key]: \`model\` is set twice, and the message is so long that
        it does not fit on one line of 80 columns.
       --> .codex/config.toml:5:1
        |
      1 | model = "a"
        | ----- first set here
      ...
      5 | model = "b"
        | ^^^^^^^^^^^
        = hint: Keep one of them.
        = fix: Remove the second \`model\` (with --unsafe-fixes)
        = see: https://example.com/duplicate-key

      "
    `);
  });

  it("keeps columns right with tabs, wide characters and CRLF", () => {
    const text = '\tname = { 日本語 = "値", 😀 = 1 }\r\n\tmodel\t= 1\r\n';
    expect(pretty(text, diagnosticAt(text, "😀"))).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:1:22
        |
      1 |     name = { 日本語 = "値", 😀 = 1 }
        |                             ^^

      "
    `);
    expect(pretty(text, diagnosticAt(text, "1\r\n"))).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:2:10
        |
      2 |     model   = 1
        |               ^

      "
    `);
  });

  it("cuts very long lines around the range", () => {
    const text = `a = "${"x".repeat(300)}", b = 1, c = "${"y".repeat(300)}"`;
    expect(pretty(text, diagnosticAt(text, "b = 1"))).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:1:309
        |
      1 | …xxxxxxxxxxxxxxx", b = 1, c = "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
        |                    ^^^^^

      "
    `);
  });

  it("shows the lines of a range, or its ends when there are many", () => {
    const few = "a = [\n  1,\n\n  2 ]\nb = 1\n";
    expect(pretty(few, diagnosticAt(few, "[\n  1,\n\n  2 ]"))).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:1:5
        |
      1 | a = [
        |     ^
      2 |   1,
        |   ^^
      ...
      4 |   2 ]
        |   ^^^

      "
    `);
    const many = `a = [\n${"  1,\n".repeat(20)}]\n`;
    expect(pretty(many, diagnosticAt(many, many.slice(4, -1)))).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
        --> .codex/config.toml:1:5
         |
       1 | a = [
         |     ^
      ...
      22 | ]
         | ^

      "
    `);
  });

  it("marks the end of the file, and an empty file", () => {
    const text = "a = [1\n";
    expect(pretty(text, diagnosticAt(text, "", { range: { start: 7, end: 7 } }))).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:2:1
        |
      2 |
        | ^

      "
    `);
    expect(pretty("", diagnosticAt("", ""))).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:1:1
        |
      1 |
        | ^

      "
    `);
  });

  it("shows related places on the same line, and long labels below", () => {
    const text = "a = { b = 1, b = 2 }\n";
    const label = "here it is set for the first time, which is what all other settings of the table rely on";
    const finding = diagnosticAt(text, "b = 2", { related: [{ message: label, range: rangeOf(text, "b = 1") }] });
    expect(pretty(text, finding)).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:1:14
        |
      1 | a = { b = 1, b = 2 }
        |              ^^^^^
        |       -----
        | here it is set for the first time, which is what all other settings of the
        | table rely on

      "
    `);
  });

  it("never lets the file talk to the terminal", () => {
    const text = 'a = "\x1b]0;title\x07"\n# \u202Egnp\n';
    const finding = diagnosticAt(text, "\x1b", {
      message: "Bad \x1b[2J text.",
      hint: "Remove \x1b[31m",
      related: [{ message: "see \x1b[0m", range: rangeOf(text, "\u202E") }],
    });
    const shown = pretty(text, finding, { path: "x\x1b[31m\n.toml" });
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202e]/);
    expect(shown).toMatchInlineSnapshot(`
      "warning[unknown-key]: Bad \\u{1b}[2J text.
       --> x\\u{1b}[31m\\n.toml:1:6
        |
      1 | a = "\\u{1b}]0;title\\u{7}"
        |      ^^^^^^
      2 | # \\u{202e}gnp
        |   -------- see \\u{1b}[0m
        = hint: Remove \\u{1b}[31m

      "
    `);
  });

  it("quotes from the masked text, at the places of the real one", () => {
    const text = 'a = { token = "hunter𝟐2", n = 1 }\nOPENAI_API_KEY = "hunter3"\n';
    const finding = diagnosticAt(text, "n = 1", {
      related: [{ message: "see", range: rangeOf(text, "OPENAI_API_KEY") }],
    });
    const masked = text.replaceAll(/hunter[^"]*/g, (secret) => "*".repeat(secret.length));
    const shown = pretty(text, finding, { masked: () => masked });
    expect(shown).not.toContain("hunter");
    expect(shown).toMatchInlineSnapshot(`
      "warning[unknown-key]: Codex does not know this key.
       --> .codex/config.toml:1:27
        |
      1 | a = { token = "*********", n = 1 }
        |                            ^^^^^
      2 | OPENAI_API_KEY = "*******"
        | -------------- see

      "
    `);
  });

  it("stays within the width", () => {
    const text = `${"k".repeat(70)} = "${"v".repeat(200)}"\n`;
    const words = "some words that go on and on ".repeat(8);
    const finding = diagnosticAt(text, "v".repeat(200), {
      message: words,
      hint: words,
      fix: { title: words, safe: true, edits: [] },
      related: [{ message: words, range: { start: 0, end: 70 } }],
    });
    for (const width of [40, 80, 100]) {
      const lines = pretty(text, finding, {}, width).split("\n");
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });

  it("uses colours when asked to", () => {
    const text = "a = 1\n";
    const reporter = createPrettyReporter({ ...context, color: true });
    expect(reporter.file(report(text, [diagnosticAt(text, "a")])).replaceAll("\x1b", "ESC")).toMatchInlineSnapshot(`
      "ESC[1;33mwarning[unknown-key]ESC[0m: ESC[1mCodex does not know this key.ESC[0m
       ESC[34m-->ESC[0m .codex/config.toml:1:1
      ESC[34m  |ESC[0m
      ESC[34m1 |ESC[0m a = 1
      ESC[34m  |ESC[0m ESC[1;33m^ESC[0m

      "
    `);
  });

  it("ends with what it all means", () => {
    const reporter = createPrettyReporter(context);
    expect(reporter.end({ ...nothing, files: 3 })).toBe("No problems in 3 files.\n");
    reporter.file(report("a = 1\n", [diagnosticAt("a = 1\n", "a")]));
    expect(reporter.end({ ...nothing, fatal: 2, ignored: 1 })).toMatchInlineSnapshot(`
      "2 errors stop Codex from starting, 1 setting is ignored (1 file checked).
      More about a finding: codex-config explain unknown-key
      "
    `);
  });
});

describe("closing lines of pretty", () => {
  const text = "a = 1\nb = 2\n";
  const fix = { title: "Repair it", safe: true, edits: [] };

  function ending(...findings: Diagnostic[]): string {
    const reporter = createPrettyReporter(context);
    reporter.file(report(text, findings));
    return reporter
      .end({ ...nothing, fatal: 1 })
      .split("\n")
      .slice(1)
      .join("\n");
  }

  it("say where to begin among findings that matter less, and explain that one", () => {
    const fatal = diagnosticAt(text, "b", { effect: "fatal", code: "refused-key" });
    const other = diagnosticAt(text, "a");
    expect(ending(other, other, fatal, fatal)).toMatchInlineSnapshot(`
      "Begin with .codex/config.toml:2:1
      More about a finding: codex-config explain refused-key
      "
    `);
    expect(ending(other, fatal, fatal)).not.toContain("Begin");
    expect(ending(fatal, fatal, fatal, fatal)).not.toContain("Begin");
  });

  it("count the fixes", () => {
    const safe = diagnosticAt(text, "a", { fix });
    const unsafe = diagnosticAt(text, "b", { fix: { ...fix, safe: false } });
    expect(ending(safe, safe)).toContain("Can be repaired: 2 with --fix\n");
    expect(ending(safe, unsafe)).toContain("Can be repaired: 1 with --fix, 1 more with --unsafe-fixes\n");
    expect(ending(unsafe)).toContain("Can be repaired: 1 with --fix --unsafe-fixes\n");
    expect(ending(diagnosticAt(text, "a"))).not.toContain("repaired");
  });
});
