// Checked by the compiler (`npm run types`); nothing here runs.
import type * as published from "../src/config-types.ts";
import type * as models from "../src/models/index.ts";
import type { z } from "../src/models/z.ts";

type Assignable<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Stricter: a missing optional key makes a difference too. */
type Identical<A, B> = (<T>() => T extends Plain<A> ? 1 : 0) extends <T>() => T extends Plain<B> ? 1 : 0 ? true : false;

/** A type without names, and with its intersections put together. */
type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

type Output<M, K> = K extends keyof M ? (M[K] extends z.ZodTypeAny ? z.infer<M[K]> : "not a model") : "missing";

type Names = keyof typeof models;
type Differing = {
  [K in Names]: [
    Assignable<Output<typeof published, K>, Output<typeof models, K>>,
    Identical<Output<typeof published, K>, Output<typeof models, K>>,
  ] extends [true, true]
    ? never
    : K;
}[Names];

/** The declared type of each model is what Zod infers for it: an error here names the models that differ. */
export const differing: Differing[] = [] satisfies never[];
export const none: readonly never[] = differing;

/** The root goes by two names. */
export const sameRoot: Assignable<published.CodexConfig, published.ConfigToml> = true;

declare const config: published.CodexConfig;

/** A key of an open table has the type of that key, and every other one that of the user's entries. */
export const threads: number | undefined = config.agents?.max_threads;
export const role: published.AgentRoleToml | undefined = config.agents?.["reviewer"];
export const delay: number | undefined = config.model_providers?.["proxy"]?.auth?.refresh_interval_ms;

/** How the documentation of open tables says that a value is put together. */
export const agents: published.AgentsToml = Object.assign(
  { max_threads: 4 },
  { reviewer: { description: "Reviews changes." } },
);
export const providers: published.ModelProviders = { proxy: { name: "Proxy" } };

/** Optional keys may be `undefined`. */
export const empty: published.CodexConfig = { model: undefined };

// @ts-expect-error The values of an enumeration are literals.
export const mistyped: published.CodexConfig = { sandbox_mode: "read_only" };

// @ts-expect-error Unknown keys are refused.
export const misspelt: published.CodexConfig = { modle: "gpt-5" };
