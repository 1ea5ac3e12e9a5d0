import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument } from "../toml/types.ts";
import { statementBefore } from "./layout.ts";

/** Whether edits bring a syntax error, or are made to a damaged statement without repairing it. */
export function isUnsound(before: TomlDocument, edits: readonly TextEdit[], after: TomlDocument): boolean {
  if (before.errors.length === 0) return after.errors.length > 0;
  if (after.errors.length < before.errors.length) return hasNewErrors(before, after);
  return hasNewErrors(before, after) || edits.some(({ range }) => isInDamage(before, range));
}

function hasNewErrors(before: TomlDocument, after: TomlDocument): boolean {
  const old = before.errors.map(({ code }) => code);
  return after.errors.some(({ code }) => {
    const index = old.indexOf(code);
    if (index !== -1) old.splice(index, 1);
    return index === -1;
  });
}

/** Whether an error is in the statement of an edit, or one is left open right before it and would swallow what is written. */
function isInDamage(document: TomlDocument, { start, end }: Range): boolean {
  const statement = statementBefore(document, { start: start + 1 });
  const from = statement?.start ?? 0;
  const isWithin = statement !== undefined && start <= statement.end;
  return document.errors.some(
    (error) =>
      error.end >= from &&
      error.start <= Math.max(start, end) &&
      (isWithin || end > start || LEFT_OPEN.test(error.code)),
  );
}

const LEFT_OPEN = /^toml\/(?:unclosed|unterminated)-/;
