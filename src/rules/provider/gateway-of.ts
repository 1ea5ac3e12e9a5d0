import type { Place } from "../../resolve/place.ts";
import { providerKind } from "../support/provider-kind.ts";

/** The gateway in front of a provider of one's own. */
export function gatewayOf(provider: Place): Place | undefined {
  return providerKind(provider) === "own" ? provider.table("gateway_oauth") : undefined;
}
