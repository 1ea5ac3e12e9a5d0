import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { history } from "../src/history.ts";
import { CODEX_VERSION } from "../src/knowledge/codex-version.ts";
import { roots } from "../src/models/roots.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const SKIPPED = [".git", "node_modules", "dist", "dist-vscode", "coverage", "api", "pages", "package-lock.json"];
const TEXT = /\.(ts|mjs|json|md|toml|ya?ml|lua|sh)$/;
const RELEASE = /\b0\.[1-9]\d\d\.\d+\b/g;

/** Files that name a release, each with the releases that it may name. */
const ALLOWED: Readonly<Record<string, (release: string) => boolean>> = {
  "src/knowledge/codex-version.ts": (release) => release === CODEX_VERSION,
  // Generated from it.
  ...Object.fromEntries(
    [...Object.keys(roots), "config.plain"].map((name) => [
      `schema/${name}.schema.json`,
      (release: string) => release === CODEX_VERSION,
    ]),
  ),
  "README.md": (release) => release === CODEX_VERSION,
  "docs/keys/README.md": (release) => release === CODEX_VERSION,
  // What was true of a release stays so.
  "CHANGELOG.md": () => true,
  // What was measured with these.
  "src/rules/agents/without-effect.ts": () => true,
  "docs/diagnostics.md": () => true,
  "test/hook-trust/hook-trust.test.ts": () => true,
  // How releases of the past are asked.
  "docs/following-codex.md": () => true,
  // Since when there is what, and examples of releases to ask about.
  "src/knowledge/history.json": () => true,
  ...Object.fromEntries(
    [
      "docs/cli.md",
      "schema/settings.schema.json",
      "src/cli/command-list.ts",
      "src/cli/release/installed-codex.ts",
      "src/history.ts",
      "src/knowledge/compare-releases.ts",
      "src/knowledge/history.ts",
      "src/knowledge/knowledge.ts",
      "src/settings/model.ts",
      "test/cli/explain.test.ts",
      "test/cli/installed-codex.test.ts",
      "test/lsp/features/completion.test.ts",
      "test/lsp/worker.test.ts",
      "test/playground/playground.test.ts",
      "test/schema/schema-of-release.test.ts",
      "test/site/reference-pages.test.ts",
      "test/site/share-link.test.ts",
      "test/validate/release-findings.test.ts",
    ].map((file) => [file, isPast]),
  ),
  // About releases that were not asked as well.
  "docs/releases.md": isOther,
  "test/cli/codex-version.test.ts": isOther,
};

/** Pages that tell since when there is each key. */
const KEY_PAGES = /^docs\/keys\//;

function isPast(release: string): boolean {
  return history.releases.includes(release) && release !== CODEX_VERSION;
}

function isOther(release: string): boolean {
  return release !== CODEX_VERSION;
}

function textFiles(folder: string, path = ""): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const name = path === "" ? entry.name : `${path}/${entry.name}`;
    if (SKIPPED.includes(entry.name)) return [];
    if (entry.isDirectory()) return textFiles(folder, name);
    return entry.isFile() && TEXT.test(name) ? [name] : [];
  });
}

describe("the release of Codex", () => {
  const found = textFiles(root).flatMap((file) => {
    const releases = new Set(readFileSync(join(root, file), "utf8").match(RELEASE));
    return [...releases].map((release) => ({ file, release }));
  });

  it("is written in one place only", () => {
    const stray = found.filter(
      ({ file, release }) => !ALLOWED[file]?.(release) && !(KEY_PAGES.test(file) && history.releases.includes(release)),
    );
    expect(stray).toEqual([]);
  });

  it.each(["src/knowledge/codex-version.ts", "schema/config.schema.json", "README.md", "docs/keys/README.md"])(
    "is that of %s",
    (file) => {
      expect(found).toContainEqual({ file, release: CODEX_VERSION });
    },
  );
});
