import type { FileKind } from "../../kinds/index.ts";
import { isRelease } from "../../knowledge/compare-releases.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { kindOfFile } from "../../kinds/kind-of-file.ts";
import type { CodexFolder } from "../../kinds/kind.ts";
import type { LayerFiles } from "../../layers/layer-files.ts";
import { type Host, NO_SETTINGS } from "../host.ts";

/** The home directory of a browser, which has none. */
const HOME = "/home";

/** Surroundings without a machine: files in memory, no environment, nothing that needs to be looked up. */
export function memoryHost(files: LayerFiles, more: Partial<Host> = {}): Host {
  return {
    platform: "posix",
    home: HOME,
    codexHome: undefined,
    cwd: "/",
    files,
    environment: [],
    kindOf: (path) => kindOfPath(path, more.home ?? HOME),
    settingsFor: () => NO_SETTINGS,
    knowledgeOf,
    docsOf: () => undefined,
    ...more,
  };
}

/** No Codex is installed here that `auto` could stand for. */
async function knowledgeOf(version: string): Promise<Knowledge | undefined> {
  if (!isRelease(version)) return undefined;
  return (await import("../../history.ts")).knowledgeOf(version);
}

function kindOfPath(path: string, home: string): FileKind | undefined {
  const names = path.split("/");
  for (let at = names.length - 2; at >= 0; at--) {
    const folder = folderOf(names.slice(0, at + 1).join("/"), home);
    const kind = folder && kindOfFile(folder, names.slice(at + 1).join("/"));
    if (kind) return kind;
  }
  return undefined;
}

function folderOf(folder: string, home: string): CodexFolder | undefined {
  if (folder === `${home}/.codex`) return "home";
  if (folder === "/etc/codex") return "system";
  return folder.endsWith("/.codex") ? "project" : undefined;
}
