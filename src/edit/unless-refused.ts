import { EditError } from "./edit-error.ts";

/** What some work on edits gives; undefined where an edit is refused. */
export function unlessRefused<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}
