import type { CancellationToken, CompletionItem, Connection, TextDocumentIdentifier } from "vscode-languageserver";
import { codeActions } from "../features/code-actions.ts";
import { definition } from "../features/definition.ts";
import { documentLinks } from "../features/document-links.ts";
import type * as Features from "../features/described.ts";
import { documentSymbols } from "../features/document-symbols.ts";
import { effective } from "../features/effective.ts";
import { foldingRanges } from "../features/folding.ts";
import { inlayHints } from "../features/inlay-hints.ts";
import { migration } from "../features/migration.ts";
import { references } from "../features/references.ts";
import { prepareRename, rename } from "../features/rename.ts";
import type { ItemData } from "../completion/item.ts";
import { type ExplainParams, type FileParams, METHODS } from "../requests.ts";
import type { FileView } from "../workspace/file-view.ts";
import { listFolder } from "../workspace/lookup.ts";
import { userFileOf } from "../workspace/user-file.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Client } from "./capabilities.ts";
import { guarded } from "./guarded.ts";
import { inTurn } from "./in-turn.ts";
import type { Turns } from "./turns.ts";

type Described = typeof Features;

const described = (): Promise<Described> => import("../features/described.ts");
const atHand = async (): Promise<void> => {};

/** Answers what the editor asks, each request by its feature. */
export function answerRequests(
  connection: Connection,
  workspace: Workspace,
  turns: Turns,
  { hasSnippets }: Client,
): void {
  const surroundings = { turns, workspace };
  /** The answer of a feature that is fetched when it is asked for first; null for a file that is none of Codex's, and where it fails. */
  const answerBy =
    <Features>(fetch: () => Promise<Features>) =>
    <Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
      what: string,
      feature: (features: Features, view: FileView, params: Params) => Result | undefined,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Result | null> => {
      const { uri } = params.textDocument;
      const work = (features: Features) =>
        guarded(connection, what, () => {
          const view = workspace.view(uri);
          return view && feature(features, view, params);
        });
      return (await inTurn(surroundings, uri, token, work, fetch)) ?? null;
    };
  const answerLater = answerBy(described);
  const answer = <Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
    what: string,
    feature: (view: FileView, params: Params) => Result | undefined,
  ) => answerBy(atHand)<Params, Result>(what, (_, view, params) => feature(view, params));
  const range = (
    view: FileView,
    { start, end }: { start: Parameters<FileView["offsetAt"]>[0]; end: typeof start },
  ) => ({
    start: view.offsetAt(start),
    end: view.offsetAt(end),
  });

  connection.onCompletion(
    answerLater("completion", ({ completion }, view, { position }) =>
      completion({ view, offset: view.offsetAt(position), hasSnippets, list: listFolder(view.path, workspace) }),
    ),
  );
  connection.onCompletionResolve((item, token) => {
    const { uri = "" } = (item.data as ItemData | undefined) ?? {};
    const resolve = ({ resolveCompletion }: Described): CompletionItem =>
      guarded(connection, "completionItem/resolve", () => resolveCompletion(item, workspace.view(uri))) ?? item;
    // What there is to say of an item does not depend on the text.
    return inTurn(surroundings, "", token, resolve, described);
  });
  connection.onHover(answerLater("hover", ({ hover }, view, { position }) => hover(view, position)));
  connection.onCodeAction(
    answer("codeAction", (view, { range: at, context }) =>
      codeActions(view, range(view, at), context.only, context.diagnostics, () => userFileOf(view, workspace)),
    ),
  );
  connection.onDefinition(answer("definition", (view, { position }) => definition(view, position)));
  connection.onReferences(
    answer("references", (view, { position, context }) => references(view, position, context.includeDeclaration)),
  );
  connection.onPrepareRename(answer("prepareRename", (view, { position }) => prepareRename(view, position)));
  connection.onRenameRequest(answer("rename", (view, { position, newName }) => rename(view, position, newName)));
  connection.onDocumentLinks(answer("documentLink", documentLinks));
  connection.languages.inlayHint.on(answer("inlayHint", (view, params) => inlayHints(view, range(view, params.range))));
  connection.onDocumentSymbol(answer("documentSymbol", documentSymbols));
  connection.onFoldingRanges(answer("foldingRange", foldingRanges));
  connection.onRequest(METHODS.effective, answer<FileParams, unknown>(METHODS.effective, effective));
  connection.onRequest(
    METHODS.explain,
    answerLater<ExplainParams, unknown>(METHODS.explain, ({ explain }, view, { position }) => explain(view, position)),
  );
  connection.onRequest(
    METHODS.migrate,
    answer<FileParams, unknown>(METHODS.migrate, (view) => migration(view, workspace)),
  );
}
