import { RenameError } from "../names/rename-error.ts";
import type { Connection } from "./connection.ts";
import { ErrorCodes, RequestError } from "./request-error.ts";

/** What the protocol calls an error in a log. */
const ERROR = 1;

/** Does some work; where it fails, the editor is told, and the server goes on. */
export function guarded<Result>(connection: Connection, what: string, work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    // What the user has to know is no failure of ours.
    if (error instanceof RenameError) throw new RequestError(ErrorCodes.RequestFailed, error.message);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = `codex-config: ${what} failed, please report it\n${detail}`;
    connection.sendNotification("window/logMessage", { type: ERROR, message });
    return undefined;
  }
}

/** Waits for an answer of the editor: one that has gone, or does not know the question, gives none. */
export async function answerOf<Answer>(question: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await question;
  } catch {
    return undefined;
  }
}
