import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first; at the end of a run they would leave one worker alone. */
const LONG = [
  "integrations/pre-commit",
  "linear/long-texts",
  "scripts/conformance",
  "cli/no-secrets",
  "scripts/follow",
  "editors/recipes",
  "toml/properties",
  "cli/odd-files",
  "secrets/no-leaks",
  "auth/run",
  "cli/write-atomic",
  "fix/never-worse",
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
