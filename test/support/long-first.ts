import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first; at the end of a run they would leave one process alone. */
const LONG = [
  "integrations/pre-commit",
  "lsp/typing",
  "integrations/release",
  "editors/servers",
  "site/guide-commands",
  "package",
  "cli/threads",
  "linear/long-texts",
  "cli/odd-files",
  "cli/no-secrets",
  "catalog",
  "editors/recipes",
  "cli/write-atomic",
  "secrets/built-command",
  "cli/codex-version",
  "lsp/every-place",
  "scripts/new",
  "fix/never-worse",
  "readme",
  "examples",
  "auth/with-provider-auth",
  "cli/hidden-characters",
  "toml/hostile",
].map((name) => `/test/${name}.test.ts`);

/**
 * Starts with the files that have a process of their own, and then with those that take longest. A process for several files
 * ends where one for a single file is next, and the one after it loads the sources anew.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => isShared(a) - isShared(b) || rank(a) - rank(b));
  }
}

function isShared({ project }: TestSpecification): number {
  return project.config.isolate ? 0 : 1;
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? LONG.length : place;
}
