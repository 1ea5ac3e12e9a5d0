import type { DidChangeConfigurationParams, FileSystemWatcher, InitializeParams } from "vscode-languageserver";
import type { CodexFolder } from "../../kinds/kind.ts";
import { knownGlob } from "../codex-globs.ts";
import type { ClientSettings, Workspace } from "../workspace/workspace.ts";
import { pathOf, uriOf } from "../workspace/uris.ts";
import type { Client } from "./capabilities.ts";
import { readClientSettings } from "./client-settings.ts";
import type { Connection } from "./connection.ts";
import { answerOf } from "./guarded.ts";

/** The settings of codex-config, which are watched beside the files of Codex: nothing else of the workspace is. */
const SETTINGS = "**/codex-config.toml";

/** What is ours among all that an editor may set. */
const SECTION = "codex-config";

const CONFIGURED = "workspace/didChangeConfiguration";
const WATCHED = "workspace/didChangeWatchedFiles";

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
    const question = connection.sendRequest<unknown[]>("workspace/configuration", { items: [{ section: SECTION }] });
    applySettings(readClientSettings((await answerOf(question))?.[0]));
  };
  const applySettings = (settings: ClientSettings): void => {
    workspace.configure(settings);
    changed();
  };
  const register = async (method: string, registerOptions: unknown): Promise<void> => {
    const registrations = [{ id: method, method, registerOptions }];
    await answerOf(connection.sendRequest("client/registerCapability", { registrations }));
  };
  connection.onNotification("initialized", async () => {
    if (client.isToldOfConfiguration) await register(CONFIGURED, { section: SECTION });
    if (client.watchesFiles) await register(WATCHED, { watchers: watchers(workspace, client) });
    await configure();
  });
  connection.onNotification(CONFIGURED, async ({ settings }: DidChangeConfigurationParams) => {
    if (client.hasConfiguration) await configure();
    else applySettings(readClientSettings((settings as Record<string, unknown> | null)?.[SECTION]));
  });
  connection.onNotification(WATCHED, refresh);
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
