import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";
import { lint } from "../../src/lint.ts";
import type { LintOptions } from "../../src/lint-options.ts";

/** The findings as `code` or, for the comments themselves, `code:` and the text that is underlined. */
function codes(text: string, options: LintOptions = {}): string[] {
  return lint(text, options).map(({ code, range }) =>
    code === "unused-suppression" ? `${code}: ${text.slice(range.start, range.end)}` : code,
  );
}

const UNKNOWN = "unknown-key";

describe("a suppression", () => {
  it.each([
    ["at the end of the line", "colour = 1 # codex-config: ignore[unknown-key] our launcher reads it\n"],
    ["without a reason", "colour = 1 #codex-config:ignore[unknown-key]"],
    ["on the line above", "# codex-config: ignore[unknown-key] why\ncolour = 1\n"],
    ["above other comments", "# codex-config: ignore[unknown-key] why\n# more\n#\ncolour = 1\n"],
    [
      "after a byte order mark, with Windows line ends",
      "\u{feff}# codex-config: ignore[unknown-key]\r\ncolour = 1\r\n",
    ],
    ["in an inline table", "history = { max_bytes = 1, colour = 1 } # codex-config: ignore[unknown-key]\n"],
    ["above a value of several lines", "# codex-config: ignore[unknown-key]\nanalytics = {\n  colour = 1,\n}\n"],
    ["below a value of several lines", "history = {\n  colour = 1,\n} # codex-config: ignore[unknown-key]\n"],
    ["on a line within a value", "history = {\n  colour = 1, # codex-config: ignore[unknown-key]\n}\n"],
    ["above a line within a value", "history = {\n  # codex-config: ignore[unknown-key]\n  colour = 1,\n}\n"],
    ["on a header", "[colours] # codex-config: ignore[unknown-key]\nx = 1\n"],
    ["of the file", "# codex-config: ignore-file[unknown-key]\n\n[history]\ncolour = 1\n[features]\n"],
    ["of all codes of the file", "# a\n\n# codex-config: ignore-file generated\ncolour = 1\n[history]\ncolour = 1\n"],
  ])("holds %s", (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ["a line further down", "# codex-config: ignore[unknown-key]\nmodel = 'x'\ncolour = 1\n"],
    ["beyond an empty line", "# codex-config: ignore[unknown-key]\n\ncolour = 1\n"],
    ["the line above", "colour = 1\n# codex-config: ignore[unknown-key]\n"],
    ["the table below a header", "[history] # codex-config: ignore[unknown-key]\ncolour = 1\n"],
    [
      "the other lines of a value",
      "history = {\n  max_bytes = 1, # codex-config: ignore[unknown-key]\n  colour = 1,\n}\n",
    ],
  ])("does not reach %s", (_, text) => {
    const found = codes(text);
    expect(found).toHaveLength(2);
    expect(found).toContain(UNKNOWN);
    expect(found).toContain("unused-suppression: # codex-config: ignore[unknown-key]");
  });

  it("is only a comment, not text that looks like one", () => {
    expect(codes('model = """\n# codex-config: ignore[unknown-key]\n"""\ncolour = 1\n')).toEqual([UNKNOWN]);
    expect(codes("# see codex-config: ignore[unknown-key]\ncolour = 1\n")).toEqual([UNKNOWN]);
    expect(codes("# codex-config is good: ignore it\n")).toEqual([]);
  });

  it("names several codes", () => {
    const text = "[features]\nhooks = true\n# codex-config: ignore[unknown-key, quirk/array-as-table] why\n[colours]\n";
    expect(codes(text)).toEqual(["unused-suppression: quirk/array-as-table"]);
    expect(fixText(text).text).toBe("[features]\nhooks = true\n# codex-config: ignore[unknown-key] why\n[colours]\n");
  });

  it("does not hide what stops Codex from starting", () => {
    for (const comment of ["ignore[wrong-type]", "ignore-file[wrong-type]", "ignore-file"]) {
      const text = `# codex-config: ${comment}\nmodel = 1\n`;
      expect(codes(text)).toEqual([`unused-suppression: # codex-config: ${comment}`, "wrong-type"]);
      expect(fixText(text).text).toBe('model = "1"\n');
    }
  });

  it("keeps a finding from being repaired", () => {
    const text = "modle = 'x' # codex-config: ignore[unknown-key]\n";
    expect(fixText(text, { unsafe: true })).toEqual({ text, applied: [], remaining: [] });
  });
});

describe("an unused suppression", () => {
  it.each([
    ["model = 'x' # codex-config: ignore[unknown-key] why\n", "model = 'x'\n"],
    ["model = 'x'\t # codex-config: ignore[unknown-key]\r\n", "model = 'x'\r\n"],
    ["# codex-config: ignore[unknown-key]\r\nmodel = 'x'\r\n", "model = 'x'\r\n"],
    ["model = 'x'\n  # codex-config: ignore[unknown-key]", "model = 'x'\n"],
    ["\u{feff}# codex-config: ignore-file\nmodel = 'x'\n", "\u{feff}model = 'x'\n"],
    ["# codex-config: ignore-file[unknown-key, wrong-type]\nmodel = 'x'\n", "model = 'x'\n"],
    ["# codex-config: ignore[unused-suppression]\nmodel = 'x'\n", "model = 'x'\n"],
  ])("is removed from %j", (text, repaired) => {
    expect(lint(text)).toMatchObject([{ code: "unused-suppression", effect: "risk", severity: "warning" }]);
    expect(fixText(text)).toMatchObject({ text: repaired, remaining: [] });
  });

  it.each([
    ["# codex-config: ignore\ncolour = 1\n", "# codex-config: ignore"],
    ["# codex-config: disable[unknown-key]\ncolour = 1\n", "# codex-config: disable[unknown-key]"],
    ["# codex-config: is good\ncolour = 1\n", "# codex-config: is good"],
    ["# codex-config: ignore[] x\ncolour = 1\n", "# codex-config: ignore[] x"],
    ["# codex-config: ignore-file[]\ncolour = 1\n", "# codex-config: ignore-file[]"],
    ["# codex-config: ignore-line[unknown-key]\ncolour = 1\n", "# codex-config: ignore-line[unknown-key]"],
    ["# codex-config: ignore[unknown-key\ncolour = 1\n", "# codex-config: ignore[unknown-key"],
    ["model = 'x'\n# codex-config: ignore-file\ncolour = 1\n", "# codex-config: ignore-file"],
    ["# codex-config: ignore[nonsense]\ncolour = 1\n", "nonsense"],
    ["# codex-config: ignore[constructor]\ncolour = 1\n", "constructor"],
  ])("is also one that cannot work: %j", (text, underlined) => {
    expect(codes(text).sort()).toEqual([UNKNOWN, `unused-suppression: ${underlined}`]);
  });

  it("with a misspelt code is corrected, though not without being asked", () => {
    const text = "# codex-config: ignore[unknwon-key]\ncolour = 1\n";
    expect(fixText(text).text).toBe(text);
    expect(fixText(text, { unsafe: true })).toMatchObject({
      text: "# codex-config: ignore[unknown-key]\ncolour = 1\n",
      remaining: [],
    });
  });

  it("can be suppressed itself", () => {
    const text = "# codex-config: ignore-file[unused-suppression]\n# codex-config: ignore[unknown-key]\nmodel = 'x'\n";
    expect(codes(text)).toEqual([]);
  });

  it("is not reported where a part could not be read", () => {
    expect(codes("# codex-config: ignore[unknown-key]\ncolour = = 1\n")).not.toContain(
      "unused-suppression: # codex-config: ignore[unknown-key]",
    );
  });

  it("is reported in files of every kind", () => {
    const role = "# codex-config: ignore[unknown-key]\ndescription = 'x'\ndeveloper_instructions = 'y'\nname = 'x'\n";
    expect(codes(role, { kind: "agent-role" })).toEqual(["unused-suppression: # codex-config: ignore[unknown-key]"]);
  });
});
