import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lostIn } from "./lost-names.ts";
import type { Consumer } from "./consumer.ts";

/** The versions that are tried: what another one writes is another's matter. */
const PACKAGES = { "json-schema-to-typescript": "16.0.0", quicktype: "26.0.0" };

const QUICKTYPE = ["--just-types", "--src-lang", "schema", "--lang"];

interface Generator {
  readonly name: string;
  readonly package: keyof typeof PACKAGES;
  /** Its script, in its package. */
  readonly script: string;
  readonly options: (schema: string) => readonly string[];
  /** What starts the declaration of a type. */
  readonly declares: (type: string) => string;
}

const GENERATORS: readonly Generator[] = [
  {
    name: "json-schema-to-typescript",
    package: "json-schema-to-typescript",
    script: "dist/src/cli.js",
    options: (schema) => ["--input", schema, "--no-additionalProperties"],
    declares: (type) => `export interface ${type} {`,
  },
  {
    name: "quicktype, TypeScript",
    package: "quicktype",
    script: "dist/index.js",
    // By itself it writes `Mcp` as `MCP`.
    options: (schema) => [...QUICKTYPE, "typescript", "--acronym-style", "original", schema],
    declares: (type) => `export interface ${type} {`,
  },
  {
    name: "quicktype, Go",
    package: "quicktype",
    script: "dist/index.js",
    options: (schema) => [...QUICKTYPE, "go", schema],
    declares: (type) => `type ${type} struct {`,
  },
];

/** The programs that make types of a schema. */
export const generators: readonly Consumer[] = GENERATORS.map(
  ({ name, package: from, script, options, declares }): Consumer => ({
    name: `${name} ${PACKAGES[from]}`,
    run({ schema, folder }) {
      const file = join(folder, "node_modules", from, script);
      const code = execFileSync(process.execPath, [file, ...options(schema)], {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      });
      const { named, total, lost } = lostIn(code, readFileSync(schema, "utf8"), declares);
      if (lost) return { kind: "failed", reason: `${lost} is without its name or docs` };
      return { kind: "ok", observed: `${named} of ${total} tables have their name, ModelProviderAuthInfo its docs` };
    },
  }),
);

/** Installs the generators into a folder. No script of theirs is run. */
export function installGenerators(folder: string): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: PACKAGES }));
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", args, { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
}
