import type { Place } from "../../resolve/place.ts";
import { providerKind } from "../support/provider-kind.ts";

/** What names the program that prints a provider's token; none where Codex refuses the provider as a whole. */
export function authOf(provider: Place): Place | undefined {
  return providerKind(provider) === "reserved" ? undefined : provider.table("auth");
}

/** What names the program that exports credentials, for which Codex wants its exact place. */
export function credentialExportOf(provider: Place): Place | undefined {
  const kind = providerKind(provider);
  if (kind === "own") return provider.table("gateway_oauth", "credential_export");
  return kind === "bedrock" ? provider.table("aws", "credential_export") : undefined;
}
