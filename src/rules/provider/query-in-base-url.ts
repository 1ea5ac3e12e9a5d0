import type { Fix } from "../../diagnostics/diagnostic.ts";
import { changeTo } from "../../edit/change-to.ts";
import { pairBehind } from "../../edit/pair-behind.ts";
import type { Place } from "../../resolve/place.ts";
import { isReference, isSecretName, isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { parseUrl } from "../support/url.ts";
import { onBaseUrls } from "./on-base-urls.ts";

export const docs: RuleDocs = {
  summary: "A `base_url` with a query or a fragment.",
  why:
    "Codex appends the path of the endpoint to the text as it is: `https://host/v1?api-version=1` becomes " +
    "`https://host/v1?api-version=1/responses`, so that the path is lost and the parameter is wrong.",
  fix: "Put the parameters into `query_params`.",
  bad: '[model_providers.azure]\nname = "Azure"\nbase_url = "https://azure.example/openai?api-version=2025-04-01-preview"\nenv_key = "AZURE_KEY"\n',
  good: '[model_providers.azure]\nname = "Azure"\nbase_url = "https://azure.example/openai"\nenv_key = "AZURE_KEY"\nquery_params = { "api-version" = "2025-04-01-preview" }\n',
};

export const rule = defineRule({
  code: "provider/query-in-base-url",
  effect: "risk",
  kinds: ["config", "profile"],
  on: onBaseUrls((url, text, provider) => {
    const mark = /[?#]/.exec(text)?.[0];
    // With a gateway in front, Codex refuses fragments.
    if (mark === undefined || isReference(text) || provider?.child("gateway_oauth")) return;
    const what = mark === "?" ? "a query" : "a fragment";
    url.report(`\`${url.name}\` has ${what}, to which Codex appends the path of the endpoint.`, {
      hint: mark === "?" ? "Put the parameters into `query_params`." : "Remove what starts with `#`.",
      fix: mark === "?" && provider ? fixFor(provider, url, text) : undefined,
    });
  }),
});

function fixFor(provider: Place, { key, node, file }: Place, text: string): Fix | undefined {
  const url = parseUrl(text);
  if (!url || url.hash || provider.child("query_params")) return undefined;
  const parameters = [...url.searchParams];
  const names = new Set(parameters.map(([name]) => name));
  // A fix shows what it writes, and a secret must not be shown.
  if (names.size === 0 || names.size < parameters.length || [...names].some(isSecretName) || !isShowable(text))
    return undefined;
  const added = key && pairBehind(file.document, key, "query_params", Object.fromEntries(parameters));
  const fix = changeTo(file.document, text.slice(0, text.indexOf("?")), node, false);
  return added && { ...fix, title: "Move the query into `query_params`", edits: [...fix.edits, ...added] };
}
