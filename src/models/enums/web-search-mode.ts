import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const WebSearchMode = enumeration(
  "WebSearchMode",
  {
    disabled: "The model gets no web search.",
    cached: "Results come from the provider's cache; no page is fetched for the request.",
    indexed: "Results may also come from pages that the provider's index covers; other pages are not fetched.",
    live: "Pages are fetched from the web as they are now.",
  },
  {
    doc: "Where the results of the model's web search come from.",
    otherNames: { on: "live", enabled: "live", true: "live", off: "disabled", none: "disabled", false: "disabled" },
  },
);
export type WebSearchMode = z.infer<typeof WebSearchMode>;
