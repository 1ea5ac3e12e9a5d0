import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./language-server.ts";
import type { EditorServer } from "./server.ts";

const require = createRequire(import.meta.url);

/** How a server learns of the schema: a `#:schema` line in the document, or its own configuration file. */
export type Association = "directive" | "configuration";

/** Starts taplo, the server of Even Better TOML, with a schema file. */
export function startTaplo(schema: string, by: Association = "directive"): Promise<EditorServer> {
  return launch({
    name: "taplo",
    // Of the syntax, of the keys, by the schema.
    publications: 3,
    version: manifestAt(require.resolve("@taplo/lsp/package.json")).version,
    command: [
      "--import",
      pathToFileURL(require.resolve("tsx")).href,
      fileURLToPath(new URL("taplo-process.ts", import.meta.url)),
    ],
    files: by === "configuration" ? { ".taplo.toml": `[schema]\npath = "${pathToFileURL(schema).href}"\n` } : {},
    ...(by === "directive" && { directive: directive(schema) }),
    // Without catalogs it asks the network for nothing.
    configuration: { schema: { enabled: true, catalogs: [], associations: {}, cache: { memoryExpiration: 600 } } },
  });
}

/** Starts Tombi with a schema file. */
export function startTombi(schema: string, by: Association = "directive"): Promise<EditorServer> {
  const { version, bin, folder } = manifestAt(require.resolve("tombi/package.json"));
  const entry = `[[schemas]]\npath = "${pathToFileURL(schema).href}"\ninclude = ["*.config.toml"]\n`;
  return launch({
    name: "tombi",
    publications: 1,
    version,
    command: [join(folder, bin?.["tombi"] ?? ""), "lsp", "--offline", "--no-cache"],
    files: { "tombi.toml": by === "configuration" ? entry : "" },
    ...(by === "directive" && { directive: directive(schema) }),
  });
}

function directive(schema: string): string {
  return `#:schema ${pathToFileURL(schema).href}`;
}

interface Manifest {
  readonly version: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly folder: string;
}

function manifestAt(path: string): Manifest {
  return { ...(JSON.parse(readFileSync(path, "utf8")) as Manifest), folder: dirname(path) };
}
