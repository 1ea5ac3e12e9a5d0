import { describe, expect, it } from "vitest";
import { codeActions } from "../../../src/lsp/features/code-actions.ts";
import { completion } from "../../../src/lsp/features/completion.ts";
import { findingsOf } from "../../../src/lsp/features/diagnostics.ts";
import { explain } from "../../../src/lsp/features/explain.ts";
import { hover } from "../../../src/lsp/features/hover.ts";
import { PROJECT, TRUSTED, USER, marked } from "../support/marked.ts";

const ROLE = "/repo/roles/tester.toml";
const FILES = {
  [USER]: TRUSTED,
  [PROJECT]: '[agents.tester]\ndescription = "Tests."\nconfig_file = "../roles/tester.toml"\n[mcp_servers.docs]\n',
};

describe("a role that a configuration names as `config_file`", () => {
  const role = (text: string, path = ROLE, files: Readonly<Record<string, string>> = FILES) =>
    marked(text, { path, files });

  it("is known for one wherever it lies, and as long as it is named", () => {
    expect(role("").view.kind).toBe("declared-role");
    expect(() => role("", "/repo/roles/other.toml")).toThrow("no file of Codex");
  });

  it("needs less than one that is found, also where that would be found", () => {
    const path = "/repo/.codex/agents/tester.toml";
    const named = { ...FILES, [PROJECT]: '[agents.tester]\ndescription = "T"\nconfig_file = "agents/tester.toml"\n' };
    const codes = (files: Readonly<Record<string, string>>): string[] =>
      findingsOf(role('developer_instructions = "Test."\n', path, files).view).list.map(({ code }) => code);
    expect(codes(named)).toEqual([]);
    expect(codes(FILES)).toEqual(["missing-key"]);
  });

  it("has completion of its own keys and of those of the configuration", () => {
    const labels = (text: string): string[] => {
      const { view, offset } = role(text);
      return completion({ view, offset, hasSnippets: true, list: () => [] }).items.map(({ label }) => label);
    };
    expect(labels("")).toEqual(expect.arrayContaining(["developer_instructions", "nickname_candidates", "model"]));
    expect(labels("")).not.toContain("profile");
    expect(labels("model_reasoning_summary = ")).toContain("concise");
    // A role has no sandbox of its own.
    expect(labels("sandbox_mode = ")).toEqual([]);
    expect(labels("[mcp_servers.")).toContain("docs");
  });

  it("has hover, explanations and repairs", () => {
    const { view, position } = role('developer_instru‸ctions = "Test."\nmodle = "x"\n');
    expect(hover(view, position)?.contents).toMatchObject({ value: expect.stringContaining("developer_instructions") });
    expect(explain(view, position)).toContain("developer_instructions");
    const start = view.document.text.indexOf("modle");
    expect(codeActions(view, { start, end: start }, undefined).map(({ title }) => title)).toContain(
      "Rename to `model`",
    );
  });
});
