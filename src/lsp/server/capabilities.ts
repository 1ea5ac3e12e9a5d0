import type { InitializeParams, ServerCapabilities } from "vscode-languageserver";
import { CodeActionKind } from "../protocol.ts";

/** How the protocol calls changes that are told as what they replace. */
const INCREMENTAL = 2;

/** What an editor can do, as far as the server goes by it. */
export interface Client {
  readonly hasSnippets: boolean;
  /** Whether it asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly hasRelativePatterns: boolean;
  readonly isToldOfConfiguration: boolean;
}

export function clientOf({ capabilities: { textDocument, workspace } }: InitializeParams): Client {
  return {
    hasSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    pullsDiagnostics: Boolean(textDocument?.diagnostic),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasConfiguration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasRelativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    isToldOfConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

export function capabilitiesOf({ pullsDiagnostics }: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: INCREMENTAL, save: true },
    completionProvider: { resolveProvider: true, triggerCharacters: ["[", ".", "=", '"', "'", " ", ","] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: Object.values(CodeActionKind) },
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: "codex-config", interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}
