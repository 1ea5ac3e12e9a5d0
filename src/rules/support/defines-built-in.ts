import type { Place } from "../../resolve/place.ts";
import { changes } from "./provider-changes.ts";
import { providerKind } from "./provider-kind.ts";

/** Whether an entry of `model_providers` defines a built-in provider anew, which Codex refuses. */
export function definesBuiltIn(provider: Place): boolean {
  if (providerKind(provider) !== "reserved") return false;
  // Of `openai`, a table that changes nothing passes, and so does the address of the model catalog.
  return provider.name !== "openai" || changes(provider).some(({ name }) => name !== "model_catalog_url");
}
