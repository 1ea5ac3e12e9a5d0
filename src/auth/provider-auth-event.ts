import type { ProviderAuthError } from "./provider-auth-error.ts";

/**
 * Why the command runs: there is no token yet (`first`), the token is older than `refresh_interval_ms` (`refresh`), or the
 * server rejected it (`recovery`).
 *
 * @example
 * ```ts
 * const reasons: RunReason[] = [];
 * const source = createProviderTokenSource(
 *   { command: "node", args: ["--print", "'a-token'"] },
 *   { onEvent: ({ reason }) => reasons.push(reason) },
 * );
 * await source.recover(await source.get());
 * reasons; // ["first", "first", "recovery", "recovery"]
 * await source.dispose();
 * ```
 */
export type RunReason = "first" | "refresh" | "recovery";

/**
 * What happens in a token source, for logs. Times are in milliseconds; nothing in it holds a token.
 *
 * @example
 * ```ts
 * const events: ProviderAuthEvent[] = [];
 * const source = createProviderTokenSource(
 *   { command: "node", args: ["--print", "'a-token'"] },
 *   { onEvent: (event) => events.push(event) },
 * );
 * await source.get();
 * events.map(({ type }) => type); // ["started", "succeeded"]
 * await source.dispose();
 * ```
 */
export type ProviderAuthEvent =
  | { readonly type: "started"; readonly reason: RunReason }
  | {
      readonly type: "succeeded";
      readonly reason: RunReason;
      readonly durationMs: number;
      /** False when the command printed the token that it had printed before. */
      readonly changed: boolean;
      /** What the command wrote to stderr, with secrets removed; often empty. */
      readonly stderr: string;
    }
  | {
      readonly type: "failed";
      readonly reason: RunReason;
      readonly durationMs: number;
      readonly error: ProviderAuthError;
      /** True when an older token stays in use. */
      readonly keptToken: boolean;
    };
