import type { Workspace } from "../workspace/workspace.ts";
import type { Cancellation } from "./connection.ts";
import { ErrorCodes, RequestError } from "./request-error.ts";
import type { Turns } from "./turns.ts";

export const CANCELLED = "The request was cancelled.";

/**
 * Works on a request about a text when its turn comes, unless it is outdated by then.
 *
 * @param uri The text that it is about.
 * @param before What has to be there before the work, such as code that is fetched.
 * @throws RequestError where the editor has cancelled the request, or changed the text.
 */
export async function inTurn<Result, Ready>(
  { turns, workspace }: { readonly turns: Turns; readonly workspace: Workspace },
  uri: string,
  token: Cancellation,
  work: (ready: Ready) => Result,
  before: () => Promise<Ready>,
): Promise<Result> {
  const version = workspace.versionOf(uri);
  const [ready] = await Promise.all([before(), turns.next()]);
  if (token.isCancellationRequested) throw new RequestError(ErrorCodes.RequestCancelled, CANCELLED);
  if (workspace.versionOf(uri) !== version) {
    throw new RequestError(ErrorCodes.ContentModified, "The text has changed since.");
  }
  return work(ready);
}
