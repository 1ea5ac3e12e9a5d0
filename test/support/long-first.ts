import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first; at the end of a run they would leave one worker alone. */
const LONG = [
  "integrations/pre-commit",
  "cli/odd-files",
  "cli/no-secrets",
  "linear/long-texts",
  "editors/recipes",
  "fix/never-worse",
  "toml/hostile",
  "secrets/no-leaks",
  "editors/servers",
  "toml/properties",
  "catalog",
  "cli/write-atomic",
  "scripts/new",
  "auth/run",
].map((name) => `/test/${name}.test.ts`);

/** Starts with the files that take longest. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? LONG.length : place;
}
