import { homedir } from "node:os";
import type { ModelProviderAuthInfo } from "../config-types.ts";
import { BearerToken } from "./bearer-token.ts";
import { obtainToken } from "./obtain-token.ts";
import { ProviderAuthError } from "./provider-auth-error.ts";
import type { ProviderAuthEvent, RunReason } from "./provider-auth-event.ts";
import { secretsOf } from "./redact.ts";
import { type ResolvedCommand, resolveCommand } from "./resolve-command.ts";

/**
 * How to run a provider's command. Everything has a default.
 *
 * @example
 * ```ts
 * const options: ProviderTokenSourceOptions = { env: { PATH: process.env["PATH"], NAME: "a" } };
 * const source = createProviderTokenSource({ command: "node", args: ["--print", "process.env.NAME"] }, options);
 * (await source.get()).reveal(); // "a"
 * await source.dispose();
 * ```
 */
export interface ProviderTokenSourceOptions {
  /**
   * Absolute path of the folder of the file that defines the command; an explicit relative `cwd` starts there.
   * Needed for such a `cwd` only.
   */
  readonly configDirectory?: string;
  /** Absolute path of the folder to run in when there is no `cwd`. Default: that of this process. */
  readonly workingDirectory?: string;
  /** Absolute path of the home directory, for `~` in `cwd`. Default: the user's. */
  readonly home?: string;
  /** The command's whole environment. Default: that of this process, as it is at each run. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Tells the age of tokens, in milliseconds from any moment. Default: `performance`, which a change of the date leaves alone. */
  readonly clock?: {
    /** Milliseconds. */
    readonly now: () => number;
  };
  /** Disposes of the source when aborted. */
  readonly signal?: AbortSignal;
  /** Texts to keep out of error messages, besides tokens, variables of `env` that are named like secrets, and text in the form of one. */
  readonly secrets?: readonly string[];
  /** Is told what happens. What it throws is dropped. */
  readonly onEvent?: (event: ProviderAuthEvent) => void;
}

/**
 * Gives a provider's bearer token, and runs its command when there is need.
 *
 * @example
 * ```ts
 * const source: ProviderTokenSource = createProviderTokenSource({ command: "node", args: ["--print", "'a-token'"] });
 * const rejected = await source.get();
 * (await source.recover(rejected)) === rejected; // false
 * await source.dispose();
 * ```
 */
export interface ProviderTokenSource {
  /**
   * The token: the cached one while it is younger than `refresh_interval_ms` (0: however old), else that of a new run.
   * Concurrent callers share one run. When a run fails, the last token stays in use.
   *
   * @throws ProviderAuthError when there is no token yet and the run fails, or after `dispose`.
   */
  get(): Promise<BearerToken>;
  /**
   * Replaces a token that a server rejected with status 401. Runs the command once for all who hold that token; whoever
   * holds an older one gets the present one without a run.
   *
   * @param rejected The token as `get` or `recover` gave it.
   * @throws ProviderAuthError when the run fails; the rejected token then stays cached.
   */
  recover(rejected: BearerToken): Promise<BearerToken>;
  /** Ends a running command with all that it started, and forgets the token. Resolves when the command is gone. */
  dispose(): Promise<void>;
}

/**
 * Runs the command of a `[model_providers.X.auth]` table as Codex does, and caches its token in memory.
 *
 * The command is run without a shell and not before the first `get`.
 *
 * @param info The table; `timeout_ms` is 5000 and `refresh_interval_ms` 300000 when absent.
 * @throws TypeError when `info` is one that Codex refuses (blank `command`, `timeout_ms` below 1, negative
 *   `refresh_interval_ms`), or `cwd` is relative and there is no `configDirectory`.
 * @example
 * ```ts
 * const source = createProviderTokenSource({ command: "node", args: ["--print", "'a-token'"], refresh_interval_ms: 0 });
 * const token = await source.get();
 * token.reveal(); // "a-token"
 * String(token); // "[redacted]"
 * await source.dispose();
 * ```
 */
export function createProviderTokenSource(
  info: ModelProviderAuthInfo,
  options: ProviderTokenSourceOptions = {},
): ProviderTokenSource {
  return new CommandTokenSource(info, options);
}

class CommandTokenSource implements ProviderTokenSource {
  readonly #options: ProviderTokenSourceOptions;
  readonly #resolve: () => ResolvedCommand;
  readonly #timeoutMs: number;
  readonly #intervalMs: number;
  readonly #clock: { readonly now: () => number };
  readonly #abort = new AbortController();
  readonly #onAbort: () => void;
  #token: BearerToken | undefined;
  #obtainedAt = 0;
  #refresh: Promise<BearerToken> | undefined;
  #recovery: Promise<BearerToken> | undefined;

  constructor(info: ModelProviderAuthInfo, options: ProviderTokenSourceOptions) {
    // What TOML holds beyond 2^53 arrives as a bigint.
    this.#timeoutMs = Number(info.timeout_ms ?? 5000);
    this.#intervalMs = Number(info.refresh_interval_ms ?? 300_000);
    if (info.command.trim() === "") throw new TypeError("provider auth.command must not be empty");
    if (!(this.#timeoutMs >= 1)) throw new TypeError("provider auth.timeout_ms must be at least 1");
    if (!(this.#intervalMs >= 0)) throw new TypeError("provider auth.refresh_interval_ms must not be negative");
    this.#options = options;
    this.#clock = options.clock ?? performance;
    this.#resolve = () =>
      resolveCommand(info, {
        configDirectory: options.configDirectory,
        workingDirectory: options.workingDirectory ?? process.cwd(),
        home: options.home ?? homedir(),
        env: options.env ?? process.env,
      });
    this.#resolve();
    this.#onAbort = () => this.#end(options.signal?.reason);
    if (options.signal?.aborted) this.#onAbort();
    else options.signal?.addEventListener("abort", this.#onAbort, { once: true });
  }

  async get(): Promise<BearerToken> {
    this.#throwIfEnded();
    // The cached token was rejected: better wait than send it again.
    if (this.#recovery) await settled(this.#recovery);
    this.#throwIfEnded();
    if (this.#token && this.#isFresh()) return this.#token;
    this.#refresh ??= this.#run(this.#token ? "refresh" : "first").finally(() => {
      this.#refresh = undefined;
    });
    try {
      return await this.#refresh;
    } catch (error) {
      if (this.#token && !this.#abort.signal.aborted) return this.#token;
      throw error;
    }
  }

  async recover(rejected: BearerToken): Promise<BearerToken> {
    for (;;) {
      this.#throwIfEnded();
      if (this.#recovery) return this.#recovery;
      if (this.#refresh) {
        await settled(this.#refresh);
        continue;
      }
      if (this.#token && this.#token !== rejected) return this.#token;
      this.#recovery = this.#run("recovery").finally(() => {
        this.#recovery = undefined;
      });
      return this.#recovery;
    }
  }

  async dispose(): Promise<void> {
    this.#end(new Error("the token source was disposed of"));
    await Promise.all([this.#refresh, this.#recovery].map((run) => run && settled(run)));
  }

  #isFresh(): boolean {
    return this.#intervalMs === 0 || this.#clock.now() - this.#obtainedAt < this.#intervalMs;
  }

  async #run(reason: RunReason): Promise<BearerToken> {
    this.#tell({ type: "started", reason });
    const old = this.#token;
    const env = this.#options.env ?? process.env;
    const { token, durationMs, stderr } = await obtainToken(this.#resolve(), {
      env,
      timeoutMs: this.#timeoutMs,
      signal: this.#abort.signal,
      secrets: [...(old ? [old.reveal()] : []), ...(this.#options.secrets ?? []), ...secretsOf(env)],
    });
    if (token instanceof ProviderAuthError) {
      const keptToken = old !== undefined && token.kind !== "aborted";
      this.#tell({ type: "failed", reason, durationMs, error: token, keptToken });
      throw token;
    }
    this.#throwIfEnded();
    const changed = token !== old?.reveal();
    // After a refresh that gave the same text, a 401 for it must still lead to a run; after a recovery it must not.
    const current = old && !changed && reason === "refresh" ? old : new BearerToken(token);
    this.#token = current;
    this.#obtainedAt = this.#clock.now();
    this.#tell({ type: "succeeded", reason, durationMs, changed, stderr });
    return current;
  }

  #end(reason: unknown): void {
    this.#options.signal?.removeEventListener("abort", this.#onAbort);
    this.#token = undefined;
    this.#abort.abort(reason);
  }

  #throwIfEnded(): void {
    const { aborted, reason } = this.#abort.signal;
    if (aborted)
      throw new ProviderAuthError("aborted", "the source of provider tokens was disposed of", { cause: reason });
  }

  #tell(event: ProviderAuthEvent): void {
    try {
      this.#options.onEvent?.(event);
    } catch {
      // A log that fails must not cost the token.
    }
  }
}

/** Waits for a run, whatever comes of it. */
async function settled(run: Promise<unknown>): Promise<void> {
  await run.then(
    () => undefined,
    () => undefined,
  );
}
