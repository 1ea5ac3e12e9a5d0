import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  type InitializeParams,
} from "vscode-languageserver";
import type { CodexFolder } from "../../kinds/kind.ts";
import { knownGlob } from "../codex-globs.ts";
import type { ClientSettings, Workspace } from "../workspace/workspace.ts";
import { pathOf, uriOf } from "../workspace/uris.ts";
import type { Client } from "./capabilities.ts";
import { readClientSettings } from "./client-settings.ts";
import { answerOf } from "./guarded.ts";

/** The settings of codex-config, which are watched beside the files of Codex: nothing else of the workspace is. */
const SETTINGS = "**/codex-config.toml";

/** Follows what the editor says of folders, settings and files on the disc. */
export function followClient(
  connection: Connection,
  workspace: Workspace,
  client: Client,
  params: InitializeParams,
  changed: () => void,
): void {
  workspace.folders = foldersOf(params, workspace);
  const refresh = (): void => {
    workspace.refresh();
    changed();
  };
  const configure = async (): Promise<void> => {
    if (!client.hasConfiguration) return;
    applySettings(readClientSettings(await answerOf(connection.workspace.getConfiguration("codex-config"))));
  };
  const applySettings = (settings: ClientSettings): void => {
    workspace.configure(settings);
    changed();
  };
  connection.onInitialized(async () => {
    if (client.isToldOfConfiguration) {
      await answerOf(connection.client.register(DidChangeConfigurationNotification.type, { section: "codex-config" }));
    }
    if (client.watchesFiles) {
      const options = { watchers: watchers(workspace, client) };
      await answerOf(connection.client.register(DidChangeWatchedFilesNotification.type, options));
    }
    await configure();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.hasConfiguration) await configure();
    else applySettings(readClientSettings((settings as Record<string, unknown> | null)?.["codex-config"]));
  });
  connection.onDidChangeWatchedFiles(refresh);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams, { host }: Workspace): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => pathOf(uri, host.platform)?.replace(/(?<=.)[\\/]$/, "") ?? []);
}

function watchers(workspace: Workspace, { hasRelativePatterns }: Client): FileSystemWatcher[] {
  const { codexHome, host } = workspace;
  const folders: readonly (readonly [string, CodexFolder])[] = [
    [codexHome, "home"],
    ...(host.platform === "windows" ? [] : [["/etc/codex", "system"] as const]),
  ];
  // Without those, an editor watches what is in its own folders.
  const outside = hasRelativePatterns ? folders : [];
  return [
    { globPattern: `**/.codex/${knownGlob("project")}` },
    { globPattern: SETTINGS },
    ...outside.map(([path, folder]) => ({
      globPattern: { baseUri: uriOf(path, "file:///"), pattern: knownGlob(folder) },
    })),
  ];
}
