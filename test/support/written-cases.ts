import { readdirSync } from "node:fs";
import { join } from "node:path";
import { boundCodes } from "../../src/diagnostics/bound-codes.ts";
import type { LintOptions } from "../../src/lint-options.ts";
import { documentedRules } from "./documented-rules.ts";
import { readFixture } from "./fixture.ts";

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly options: LintOptions;
}

const FIXTURES = join(import.meta.dirname, "../fixtures");

/** The fixtures, and the bad examples of rules and of bounds. */
export const writtenCases: readonly Case[] = [
  ...readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".toml"))
    .map((name) => ({ name, ...readFixture(join(FIXTURES, name)) })),
  ...documentedRules.map(({ code, docs }) => ({
    name: code,
    text: docs.bad,
    options: docs.kind ? { kind: docs.kind } : {},
  })),
  ...Object.entries(boundCodes).map(([name, { bad }]) => ({ name, text: bad, options: {} })),
];
