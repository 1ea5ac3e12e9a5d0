import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FileKind } from "../../kinds/index.ts";
import { kinds } from "../../kinds/index.ts";
import type { Host } from "../../lsp/host.ts";
import type { JsonSchema } from "../../schema/json-schema.ts";
import { codexHome } from "../inputs/codex-home.ts";
import { placeInference } from "../inputs/file-kind.ts";
import { readSchema } from "../installed-schema.ts";
import type { CliIo } from "../io.ts";
import { nodeLayerFiles } from "../layers/node-layer-files.ts";
import { sha256 } from "../layers/sha256.ts";
import { packageRoot } from "../package-root.ts";
import { hostPlatform } from "../platform.ts";
import { settingsFor } from "./settings-for.ts";

/** This machine, as the language server needs it. */
export function nodeHost(io: CliIo): Host {
  const schemas = new Map<string, JsonSchema>();
  const docs = pathToFileURL(join(packageRoot(), "docs/diagnostics.md")).href;
  return {
    platform: hostPlatform(),
    home: io.home,
    codexHome: io.env["CODEX_HOME"],
    cwd: io.cwd,
    files: nodeLayerFiles,
    environment: Object.keys(io.env).toSorted(),
    sha256,
    kindOf: placeInference(codexHome(io)),
    settingsFor,
    schemaOf(kind: FileKind) {
      const name = kinds[kind].root ?? "config";
      let schema = schemas.get(name);
      if (!schema) schemas.set(name, (schema = readSchema(name)));
      return schema;
    },
    docsOf: (code) => `${docs}#${code.replaceAll("/", "")}`,
  };
}
