import { expect, it } from "vitest";
import { lint } from "../src/lint.ts";
import { formatDiagnostic } from "../src/text/format-diagnostic.ts";

const text =
  '[mcp_servers.docs]\nurl = "https://example.com"\nhttp_headers = { Authorization = "Bearer sk-proj-4fJ29sLqpXw81mZr" }\nurll = 1\n';
const [finding] = lint(text).filter(({ code }) => code === "unknown-key");

it("shows a finding with its place, its line and its way out", () => {
  if (!finding) throw new Error("the text has the finding");
  const lines = formatDiagnostic(finding, text, { path: "a/config.toml" }).split("\n");
  expect(lines).toContain(" --> a/config.toml:4:1");
  expect(lines).toContain("4 | urll = 1");
  expect(lines).toContain("  | ^^^^");
  expect(formatDiagnostic(finding, text)).toContain(" --> 4:1\n");
});

it("masks the secrets of the lines that it shows", () => {
  const [secret] = lint(text).filter(({ range }) => text.slice(range.start, range.end).includes("sk-proj"));
  if (!secret) throw new Error("the text has a finding on the secret");
  const shown = formatDiagnostic(secret, text);
  expect(shown).toContain("http_headers");
  expect(shown).not.toContain("4fJ29sLqpXw81mZr");
});

it("paints for a terminal and keeps to a width when it is told to", () => {
  if (!finding) throw new Error("the text has the finding");
  expect(formatDiagnostic(finding, text)).not.toContain("\x1b[");
  expect(formatDiagnostic(finding, text, { colour: true })).toContain("\x1b[");
  const widths = formatDiagnostic(finding, text, { width: 40 })
    .split("\n")
    .map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(40);
});
