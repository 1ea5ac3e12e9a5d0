// The numbers and words of the protocol that the server uses. The package that has all of them cannot be taken in part, and a
// page would have to fetch it whole.
import type * as Types from "vscode-languageserver-types";

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3 } as const satisfies Partial<
  typeof Types.DiagnosticSeverity
>;
export type DiagnosticSeverity = Types.DiagnosticSeverity;
export const DiagnosticTag = { Unnecessary: 1, Deprecated: 2 } as const satisfies Partial<typeof Types.DiagnosticTag>;
export type DiagnosticTag = Types.DiagnosticTag;
export const CompletionItemKind = {
  Function: 3,
  Variable: 6,
  Module: 9,
  Property: 10,
  Value: 12,
  File: 17,
  Reference: 18,
  EnumMember: 20,
  Constant: 21,
} as const satisfies Partial<typeof Types.CompletionItemKind>;
export type CompletionItemKind = Types.CompletionItemKind;
export const CompletionItemTag = { Deprecated: 1 } as const satisfies Partial<typeof Types.CompletionItemTag>;
export const InsertTextFormat = { PlainText: 1, Snippet: 2 } as const satisfies Partial<typeof Types.InsertTextFormat>;
export const SymbolKind = {
  Module: 2,
  Constant: 14,
  String: 15,
  Number: 16,
  Boolean: 17,
  Array: 18,
  Object: 19,
  Null: 21,
} as const satisfies Partial<typeof Types.SymbolKind>;
export type SymbolKind = Types.SymbolKind;
export const InlayHintKind = { Type: 1 } as const satisfies Partial<typeof Types.InlayHintKind>;
export const FoldingRangeKind = { Comment: "comment" } as const satisfies Partial<typeof Types.FoldingRangeKind>;
export const CodeActionKind = {
  QuickFix: "quickfix",
  RefactorRewrite: "refactor.rewrite",
  /** All safe fixes of a file at once; editors know what comes before the name. */
  FixAll: "source.fixAll.codex-config",
} as const;
