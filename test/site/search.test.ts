import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { LocalIndex, indexText } from "../../docs/.vitepress/search/local-index.ts";
import { searchDocuments } from "../../scripts/site/search-documents.ts";
import { sitePages } from "../../scripts/site/site-pages.ts";

// Every example of the reference is tried.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const text = indexText(searchDocuments(sitePages((name) => `/api/${name}.html`)), "/docs/");
const index = LocalIndex.loadJSON(text);
const found = (query: string): string[] => index.search(query).map(({ id }) => String(id));

describe("the search", () => {
  it("is no more than 100 kB to fetch", () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(100_000);
  });

  it.each([
    ["refresh_interval_ms", "reference/config/model_providers.html#model_providers.NAME.auth.refresh_interval_ms"],
    ["sandbox_mode", "reference/config/#sandbox_mode"],
    ["mcp_servers command", "reference/config/mcp_servers.html#mcp_servers.NAME.command"],
    ["allowed_sandbox_modes", "reference/requirements/#allowed_sandbox_modes"],
    ["toml/duplicate-key", "diagnostics.html#tomlduplicate-key"],
    ["unknown-key", "diagnostics.html#unknown-key"],
    ["--max-warnings", "cli.html#exit-status"],
    ["loadLayers", "exports.html#loadLayers"],
    ["applyEdits", "exports.html#applyEdits"],
    ["lint", "exports.html#lint"],
    ["legacy profile config", "not-starting.html#legacy-profile--config-is-no-longer-supported"],
  ])("leads from %s to its place first", (query, address) => {
    expect(found(query)[0]).toBe(`/docs/${address}`);
  });

  it.each([
    ["max-warnings", "settings.html"],
    ["profile does not start", "not-starting.html"],
    ["hook not trusted", "hooks.html"],
    ["json output", "json-output.html"],
    ["worktree", "hooks.html#in-a-worktree"],
    ["pre-commit", "integrations.html#pre-commit"],
    ["refresh interval", "auth.html"],
    ["permission profile", "permissions.html"],
    ["benchmark", "benchmarks.html"],
  ])("finds with %s the page that tells of it", (query, page) => {
    expect(
      found(query)
        .slice(0, 16)
        .some((id) => id.startsWith(`/docs/${page}`)),
    ).toBe(true);
  });

  it("finds what is misspelt, and what is not written to the end", () => {
    expect(found("aproval_policy")[0]).toBe("/docs/reference/config/approval_policy.html#approval_policy");
    expect(found("model_reasoning_eff")[0]).toBe("/docs/reference/config/#model_reasoning_effort");
  });
});
