/**
 * Provider bearer tokens from a command: what Codex does with a `[model_providers.X.auth]` table.
 *
 * @packageDocumentation
 */
export type { ModelProviderAuthInfo } from "../config-types.ts";
export { BearerToken } from "./bearer-token.ts";
export { ProviderAuthError, type ProviderAuthErrorKind } from "./provider-auth-error.ts";
export type { ProviderAuthEvent, RunReason } from "./provider-auth-event.ts";
export {
  createProviderTokenSource,
  type ProviderTokenSource,
  type ProviderTokenSourceOptions,
} from "./provider-token-source.ts";
export { withProviderAuth } from "./with-provider-auth.ts";
