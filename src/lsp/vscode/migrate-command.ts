import { type Disposable, commands, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type FileParams, METHODS, type MigrationPlan } from "../requests.ts";
import { currentEditor, tellNotCodex } from "./current-editor.ts";

/** Registers the command that brings a configuration up to date; what it changes is left unsaved, to be looked at. */
export function migrateCommand(client: BaseLanguageClient): Disposable {
  return commands.registerCommand("codex-config.migrate", async () => {
    const editor = currentEditor();
    if (!editor) return;
    const params: FileParams = {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    };
    const plan = await client.sendRequest<MigrationPlan | null>(METHODS.migrate, params);
    if (!plan) tellNotCodex(editor);
    else if (plan.refused !== undefined) await window.showErrorMessage(plan.refused);
    else if (plan.changed.length === 0) await window.showInformationMessage("The configuration is up to date.");
    else await apply(client, plan);
  });
}

async function apply(client: BaseLanguageClient, { edit, changed }: MigrationPlan): Promise<void> {
  const isDone = await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  const files = changed.length === 1 ? "1 file" : `${changed.length} files`;
  await (isDone
    ? window.showInformationMessage(`Changed ${files}. Look at the changes, then save them.`)
    : window.showErrorMessage("The files have changed in the meantime."));
}
