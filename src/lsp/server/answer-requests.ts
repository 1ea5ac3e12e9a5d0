import type {
  CodeActionParams,
  CompletionItem,
  InlayHintParams,
  ReferenceParams,
  RenameParams,
  TextDocumentIdentifier,
  TextDocumentPositionParams,
} from "vscode-languageserver";
import type { ItemData } from "../completion/item.ts";
import type * as Asked from "../features/asked.ts";
import type * as Described from "../features/described.ts";
import { type ExplainParams, METHODS } from "../requests.ts";
import type { FileView } from "../workspace/file-view.ts";
import { listFolder } from "../workspace/lookup.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Client } from "./capabilities.ts";
import type { Cancellation, Connection } from "./connection.ts";
import { guarded } from "./guarded.ts";
import { inTurn } from "./in-turn.ts";
import type { Turns } from "./turns.ts";

const fetchDescribed = (): Promise<typeof Described> => import("../features/described.ts");
const fetchAsked = (): Promise<typeof Asked> => import("../features/asked.ts");

/** Answers what the editor asks, each request by its feature. */
export function answerRequests(
  connection: Connection,
  workspace: Workspace,
  turns: Turns,
  { hasSnippets }: Client,
): void {
  const surroundings = { turns, workspace };
  /** The answer is null for a file that is none of Codex's, and where the feature fails. */
  const answerBy =
    <Features>(fetch: () => Promise<Features>) =>
    <Params extends { readonly textDocument: TextDocumentIdentifier }>(
      method: string,
      feature: (features: Features, view: FileView, params: Params) => unknown,
    ): void =>
      connection.onRequest(method, (params: Params, token) => {
        const { uri } = params.textDocument;
        const work = (features: Features): unknown =>
          guarded(connection, method, () => {
            const view = workspace.view(uri);
            return view && feature(features, view, params);
          }) ?? null;
        return inTurn(surroundings, uri, token, work, fetch);
      });
  const describe = answerBy(fetchDescribed);
  const answer = answerBy(fetchAsked);

  describe("textDocument/completion", ({ completion }, view, { position }: TextDocumentPositionParams) =>
    completion({ view, offset: view.offsetAt(position), hasSnippets, list: listFolder(view.path, workspace) }));
  describe("textDocument/hover", ({ hover }, view, { position }: TextDocumentPositionParams) => hover(view, position));
  describe(METHODS.explain, ({ explain }, view, { position }: ExplainParams) => explain(view, position));
  connection.onRequest("completionItem/resolve", (item: CompletionItem, token: Cancellation) => {
    const { uri = "" } = (item.data as ItemData | undefined) ?? {};
    const resolve = ({ resolveCompletion }: typeof Described): CompletionItem =>
      guarded(connection, "completionItem/resolve", () => resolveCompletion(item, workspace.view(uri))) ?? item;
    // What there is to say of an item does not depend on the text.
    return inTurn(surroundings, "", token, resolve, fetchDescribed);
  });

  answer("textDocument/codeAction", ({ codeActions, userFileOf }, view, { range, context }: CodeActionParams) =>
    codeActions(view, offsets(view, range), context.only, context.diagnostics, () => userFileOf(view, workspace)),
  );
  answer("textDocument/definition", ({ definition }, view, { position }: TextDocumentPositionParams) =>
    definition(view, position),
  );
  answer("textDocument/references", ({ references }, view, { position, context }: ReferenceParams) =>
    references(view, position, context.includeDeclaration),
  );
  answer("textDocument/prepareRename", ({ prepareRename }, view, { position }: TextDocumentPositionParams) =>
    prepareRename(view, position),
  );
  answer("textDocument/rename", ({ rename }, view, { position, newName }: RenameParams) =>
    rename(view, position, newName),
  );
  answer("textDocument/documentLink", ({ documentLinks }, view) => documentLinks(view));
  answer("textDocument/inlayHint", ({ inlayHints }, view, { range }: InlayHintParams) =>
    inlayHints(view, offsets(view, range)),
  );
  answer("textDocument/documentSymbol", ({ documentSymbols }, view) => documentSymbols(view));
  answer("textDocument/foldingRange", ({ foldingRanges }, view) => foldingRanges(view));
  answer(METHODS.effective, ({ effective }, view) => effective(view));
  answer(METHODS.migrate, ({ migration }, view) => migration(view, workspace));
}

function offsets(view: FileView, { start, end }: InlayHintParams["range"]) {
  return { start: view.offsetAt(start), end: view.offsetAt(end) };
}
