import type { LintOptions } from "../lint-options.ts";
import { parseText } from "../parse-text.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { MigrationFiles } from "./migration.ts";
import { RefusedMigration } from "./refused-migration.ts";

/** The files of a configuration as documents that can be read as a whole, with how to check each. */
export interface ReadFiles {
  readonly config: TomlDocument;
  readonly profiles: ReadonlyMap<string, TomlDocument>;
  readonly optionsOf: (profile: string | undefined) => LintOptions;
}

/** @throws RefusedMigration where one has a syntax error. */
export function readFiles({ config, profiles = new Map(), optionsOf = usersOwn }: MigrationFiles): ReadFiles {
  const read = (name: string | undefined, source: string | TomlDocument): TomlDocument => {
    const document = typeof source === "string" ? parseText(source, optionsOf(name).kind) : source;
    if (document.errors.length === 0) return document;
    const language = document.syntax.name.toUpperCase();
    throw new RefusedMigration(
      name,
      `It is no ${language}: repair it first; \`codex-config check\` tells what is wrong.`,
    );
  };
  return {
    config: read(undefined, config),
    profiles: new Map([...profiles].map(([name, source]) => [name, read(name, source)])),
    optionsOf,
  };
}

function usersOwn(profile: string | undefined): LintOptions {
  return { kind: profile === undefined ? "config" : "profile" };
}
