import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { knownGlobs } from "../codex-globs.ts";
import { EffectiveView } from "./effective-view.ts";
import { explainCommand } from "./explain-command.ts";
import { migrateCommand } from "./migrate-command.ts";

/** The section of the settings, by which the editor knows the client too. */
export const SECTION = "codex-config";
/** What the editor calls the server. */
export const NAME = "Codex configuration";

/**
 * Starts a client, and gives the editor what it does not know by the protocol.
 *
 * @param make Makes the client that fits where the extension runs.
 * @param globs Patterns of further files that are Codex's.
 */
export async function runClient<Client extends BaseLanguageClient>(
  context: ExtensionContext,
  make: (options: LanguageClientOptions) => Client,
  globs: readonly string[] = [],
): Promise<Client> {
  const client = make({
    documentSelector: [...knownGlobs(), ...globs].map((pattern) => ({ pattern })),
  });
  context.subscriptions.push(new EffectiveView(client), explainCommand(client), migrateCommand(client));
  await client.start();
  return client;
}
