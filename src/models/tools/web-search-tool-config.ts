import { enumeration, field, table } from "../field.ts";
import { bool, list, str, union } from "../types.ts";
import type { z } from "../z.ts";

export const WebSearchContextSize = enumeration("WebSearchContextSize", {
  low: "Little text of the pages found goes to the model: cheapest and fastest.",
  medium: "A middle amount of text.",
  high: "Much text of the pages found goes to the model: most thorough, and most tokens.",
});

export const WebSearchLocation = table("WebSearchLocation", {
  doc: "Roughly where you are, so that searches prefer what is near.",
  positional: "all",
  fields: {
    country: field(str(), { doc: "Country, as a two-letter code.", examples: ["DE", "US"] }),
    region: field(str(), { doc: "Region or state, as free text.", examples: ["California"] }),
    city: field(str(), { doc: "City, as free text.", examples: ["Berlin"] }),
    timezone: field(str(), { doc: "Time zone, by its IANA name.", examples: ["Europe/Berlin"] }),
  },
  unknown: "inert",
});
export type WebSearchLocation = z.infer<typeof WebSearchLocation>;

export const WebSearchToolConfig = table("WebSearchToolConfig", {
  buffered: true,
  doc: "How the web search tool searches. Whether there is one is up to the top-level `web_search`.",
  positional: "all",
  fields: {
    context_size: field(WebSearchContextSize, { doc: "How much text of the pages found goes to the model." }),
    allowed_domains: field(list(str()), {
      doc: "Domains to search, with their subdomains. Without it, all. Does not limit what commands may reach.",
      examples: [["developers.example.com"]],
    }),
    location: field(WebSearchLocation, { doc: "Roughly where you are." }),
  },
  unknown: "inert",
});
export type WebSearchToolConfig = z.infer<typeof WebSearchToolConfig>;

export const WebSearchToolConfigInput = union(
  "WebSearchToolConfigInput",
  "Settings of the web search tool. A boolean is accepted but has no effect: web search is turned on and off by the " +
    "top-level `web_search`.",
  [bool(), WebSearchToolConfig],
);
export type WebSearchToolConfigInput = z.infer<typeof WebSearchToolConfigInput>;
