import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Host } from "../../lsp/host.ts";
import { codexHome } from "../../files/codex-home.ts";
import { placeInference } from "../../files/file-kind.ts";
import type { CliIo } from "../io.ts";
import { nodeLayerFiles } from "../layers/node-layer-files.ts";
import { sha256 } from "../layers/sha256.ts";
import { knowledgeFromSettings } from "./knowledge-from-settings.ts";
import { packageRoot } from "../package-root.ts";
import { hostPlatform } from "../platform.ts";
import { settingsFor } from "./settings-for.ts";

/** This machine, as the language server needs it. */
export function nodeHost(io: CliIo): Host {
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
    knowledgeOf: (version) => knowledgeFromSettings(version, io),
    docsOf: (code) => `${docs}#${code.replaceAll("/", "")}`,
  };
}
