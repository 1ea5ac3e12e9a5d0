/**
 * Why no token could be had:
 * - `spawn`: the command could not be started;
 * - `exit`: it ended with a status other than 0;
 * - `signal`: a signal ended it;
 * - `timeout`: its output was not closed within `timeout_ms`;
 * - `empty`: it printed nothing but white space;
 * - `encoding`: it printed something that is not UTF-8;
 * - `too-large`: it printed more than 1 MiB;
 * - `illegal-token`: it printed something that cannot stand in a header, such as two lines;
 * - `aborted`: the source was disposed of or its signal was aborted.
 *
 * @example
 * ```ts
 * const source = createProviderTokenSource({ command: "node", args: ["--print", "''"] });
 * const kind: ProviderAuthErrorKind = await source.get().then(() => "aborted", (error: ProviderAuthError) => error.kind);
 * kind; // "empty"
 * ```
 */
export type ProviderAuthErrorKind =
  "spawn" | "exit" | "signal" | "timeout" | "empty" | "encoding" | "too-large" | "illegal-token" | "aborted";

/**
 * A provider's command gave no token. The message is worded as Codex words it and holds no token.
 *
 * @example
 * ```ts
 * const source = createProviderTokenSource({ command: "node", args: ["--eval", "process.exit(3)"] });
 * const error = await source.get().catch((reason: unknown) => reason);
 * error instanceof ProviderAuthError && error.kind; // "exit"
 * await source.dispose();
 * ```
 */
export class ProviderAuthError extends Error {
  override readonly name = "ProviderAuthError";
  readonly kind: ProviderAuthErrorKind;

  constructor(kind: ProviderAuthErrorKind, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}
