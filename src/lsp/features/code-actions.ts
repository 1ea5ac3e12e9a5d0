import type { CodeAction, Diagnostic as LspDiagnostic, TextEdit } from "vscode-languageserver-types";
import type { Diagnostic, Range, TextEdit as OffsetEdit } from "../../diagnostics/diagnostic.ts";
import { fixDocument } from "../../fix/fix-document.ts";
import { leaveOutFix, triedFixes } from "../../fix/tried-fixes.ts";
import { type Move, type UserFile, moveToUser } from "../actions/move-to-user.ts";
import { wrapEnvVars } from "../actions/wrap-env-vars.ts";
import { CodeActionKind } from "../protocol.ts";
import type { FileView } from "../workspace/file-view.ts";
import { setFileRange } from "../workspace/set-files.ts";
import { difference } from "./difference.ts";
import { suppressionEdits } from "./suppress.ts";

/**
 * What can be done about the findings of a range.
 *
 * @param only The kinds of actions that are wanted; undefined for all but those of the whole file.
 * @param shown The diagnostics that the editor has there.
 * @param userFile Where a key that is of no use in a project belongs.
 */
export function codeActions(
  view: FileView,
  at: Range,
  only: readonly string[] | undefined,
  shown: readonly LspDiagnostic[] = [],
  userFile?: () => UserFile,
): CodeAction[] {
  const wants = (kind: string): boolean => only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? false;
  return [
    ...(only === undefined || wants(CodeActionKind.QuickFix) ? quickFixes(view, at, shown, userFile) : []),
    ...(only === undefined || wants(CodeActionKind.RefactorRewrite) ? rewrites(view, at) : []),
    ...(wants(CodeActionKind.FixAll) ? fixAll(view) : []),
  ];
}

function quickFixes(
  view: FileView,
  at: Range,
  shown: readonly LspDiagnostic[],
  userFile: (() => UserFile) | undefined,
): CodeAction[] {
  const { document, found, options } = view;
  const touched = ({ range }: Diagnostic): boolean => range.start <= at.end && at.start <= range.end;
  // Only the fixes that are asked for are tried.
  const asked = found.map((finding) => (touched(finding) ? finding : leaveOutFix(finding)));
  const tried = triedFixes(document, asked, options).filter(touched);
  const fixes = tried.flatMap((finding) => {
    const { fix } = finding;
    if (!fix) return [];
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      ...(fix.safe && { isPreferred: true }),
      ...aboutShown(finding, view, shown),
      ...changes(view, fix.edits),
    };
  });
  return [
    ...fixes,
    ...(userFile ? tried.flatMap((finding) => moves(view, finding, shown, userFile())) : []),
    ...tried.flatMap((finding) => suppressions(view, finding, shown)),
  ];
}

function moves(view: FileView, finding: Diagnostic, shown: readonly LspDiagnostic[], user: UserFile): CodeAction[] {
  const move = finding.code === "user-only-key" ? moveToUser(view, finding.path, user) : undefined;
  if (!move) return [];
  return [
    {
      title: `Move \`${move.name}\` to your own config.toml`,
      kind: CodeActionKind.QuickFix,
      ...aboutShown(finding, view, shown),
      edit: { documentChanges: movedTexts(view, move, user) },
    },
  ];
}

function movedTexts(view: FileView, { here, there }: Move, { uri, document }: UserFile) {
  const text = document?.text ?? "";
  const added = there.map((one) => ({ range: setFileRange(uri, text, one.range), newText: one.text }));
  return [
    ...(document ? [] : [{ kind: "create" as const, uri }]),
    { textDocument: { uri, version: null }, edits: added },
    { textDocument: { uri: view.uri, version: null }, edits: textEdits(view, here) },
  ];
}

function rewrites(view: FileView, at: Range): CodeAction[] {
  const rewrite = wrapEnvVars(view.document, view.root, at.start);
  if (!rewrite) return [];
  return [{ title: rewrite.title, kind: CodeActionKind.RefactorRewrite, ...changes(view, rewrite.edits) }];
}

function suppressions(view: FileView, finding: Diagnostic, shown: readonly LspDiagnostic[]): CodeAction[] {
  // What stops Codex is reported all the same.
  if (finding.effect === "fatal" || finding.effect === "dropped") return [];
  return suppressionEdits(view.document, finding).map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...aboutShown(finding, view, shown),
    ...changes(view, edits),
  }));
}

function fixAll(view: FileView): CodeAction[] {
  const { document, options } = view;
  const { text, applied } = fixDocument(document, options);
  if (text === document.text) return [];
  return [
    {
      title: applied.length === 1 ? "Apply the safe fix" : `Apply all ${applied.length} safe fixes`,
      kind: CodeActionKind.FixAll,
      ...changes(view, [difference(document.text, text)]),
    },
  ];
}

function aboutShown(
  { code, range }: Diagnostic,
  view: FileView,
  shown: readonly LspDiagnostic[],
): Pick<CodeAction, "diagnostics"> {
  const { start } = view.rangeOf(range);
  const same = shown.filter(
    (one) => one.code === code && one.range.start.line === start.line && one.range.start.character === start.character,
  );
  return same.length > 0 ? { diagnostics: same } : {};
}

function changes(view: FileView, edits: readonly OffsetEdit[]): Required<Pick<CodeAction, "edit">> {
  return { edit: { changes: { [view.uri]: textEdits(view, edits) } } };
}

function textEdits(view: FileView, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: view.rangeOf(range), newText: text }));
}
