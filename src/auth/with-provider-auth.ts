import type { BearerToken } from "./bearer-token.ts";
import type { ProviderTokenSource } from "./provider-token-source.ts";
import { authorizationValue } from "./read-token.ts";
import { replayableRequest } from "./replayable-request.ts";

/**
 * Makes a `fetch` that authenticates with a provider's token.
 *
 * Each request carries `Authorization: Bearer ...`, in place of any `Authorization` that it had. When the answer is 401,
 * the token is replaced and the request sent once more; the answer to that is final. A body that is a stream cannot be
 * sent twice: its request gets the 401 back, and the next one the new token. A `Request` with a body is sent again too;
 * its body stays in memory until the answer arrives.
 *
 * The token goes to the origin of the requested address only: the redirects that `fetch` follows to another one lose the
 * header, and a 401 from there is handed back.
 *
 * @param fetch What sends the requests; it must follow redirects as the Fetch standard says, as that of Node does.
 * @param source Gives the tokens; `createProviderTokenSource` makes one.
 * @returns Rejects as `fetch` does, and with a `ProviderAuthError` when the command gives no token.
 * @example
 * ```ts
 * const source = createProviderTokenSource({ command: "node", args: ["--print", "'a-token'"] });
 * const server: typeof fetch = async (input, init) => new Response(new Headers(init?.headers).get("Authorization"));
 * const response = await withProviderAuth(server, source)("https://api.example.com/v1/models");
 * await response.text(); // "Bearer a-token"
 * await source.dispose();
 * ```
 */
export function withProviderAuth(
  fetch: typeof globalThis.fetch,
  source: Pick<ProviderTokenSource, "get" | "recover">,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = await replayableRequest(input, init);
    const send = (token: BearerToken): Promise<Response> => fetch(...request.next(authorizationValue(token.reveal())));
    try {
      const token = await unlessAborted(() => source.get(), request.signal);
      const response = await send(token);
      if (response.status !== 401 || cameFromElsewhere(response, request.url)) return response;
      if (!request.replayable) {
        // This request is lost, but the token should not fail the next one.
        await unlessAborted(() => source.recover(token), request.signal).catch(() => undefined);
        return response;
      }
      // Frees the connection; what the body says is of no interest.
      response.body?.cancel().catch(() => {});
      return await send(await unlessAborted(() => source.recover(token), request.signal));
    } finally {
      request.release();
    }
  };
}

/** Whether the answer is that of another origin, which never saw the token. */
function cameFromElsewhere({ redirected, url }: Response, requested: string): boolean {
  return redirected && new URL(url).origin !== new URL(requested).origin;
}

/** Waits, but not longer than the caller does. */
async function unlessAborted<T>(start: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return start();
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([start(), aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
