import type { Place } from "../../resolve/place.ts";
import type { PlaceCheck } from "../define-rule.ts";
import { providerKind } from "../support/provider-kind.ts";

/**
 * Looks at the addresses to which Codex appends the path of an endpoint: that of OpenAI, and those of providers of one's
 * own.
 */
export function onBaseUrls(check: (url: Place, text: string, provider?: Place) => void): Record<string, PlaceCheck> {
  const look = (url: Place | undefined, provider?: Place): void => {
    const text = url?.text()?.trim();
    if (url && text) check(url, text, provider);
  };
  return {
    openai_base_url: (url) => look(url),
    "model_providers.*": (provider) => {
      if (providerKind(provider) === "own") look(provider.child("base_url"), provider);
    },
  };
}
