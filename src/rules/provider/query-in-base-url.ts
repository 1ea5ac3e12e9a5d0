import type { Fix } from "../../diagnostics/diagnostic.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { isReference, isSecretName, isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import type { RuleContext } from "../rule-context.ts";
import { keyAfter } from "../../edit/key-after.ts";
import { type BaseUrl, baseUrls } from "../support/provider-urls.ts";
import { parseUrl } from "../support/url.ts";

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
  check(context) {
    for (const base of baseUrls(context)) {
      const mark = /[?#]/.exec(base.text)?.[0];
      // With a gateway in front, Codex refuses fragments.
      if (mark === undefined || isReference(base.text) || base.provider?.table.get("gateway_oauth")) continue;
      const what = mark === "?" ? "a query" : "a fragment";
      const fix = mark === "?" ? fixFor(context, base) : undefined;
      context.report({
        at: base.at,
        path: base.path,
        message: `\`${String(base.path.at(-1))}\` has ${what}, behind which Codex appends the path of the endpoint.`,
        hint: mark === "?" ? "Put the parameters into `query_params`." : "Remove what starts with `#`.",
        ...(fix && { fix }),
      });
    }
  },
});

function fixFor(context: RuleContext, { at, text, provider }: BaseUrl): Fix | undefined {
  const url = parseUrl(text);
  if (!provider || !url || url.hash || provider.table.get("query_params")) return undefined;
  const parameters = [...url.searchParams];
  const names = new Set(parameters.map(([name]) => name));
  // A fix shows what it writes, and a secret must not be shown.
  if (names.size === 0 || names.size < parameters.length || [...names].some(isSecretName) || !isShowable(text))
    return undefined;
  const pairs = parameters.map(([name, value]) => `${JSON.stringify(name)} = ${JSON.stringify(value)}`).join(", ");
  const addition = keyAfter(context.document.text, provider.table, at, `query_params = { ${pairs} }`);
  if (addition === undefined) return undefined;
  const rest = JSON.stringify(text.slice(0, text.indexOf("?")));
  return rewriteFix("Move the query into `query_params`", at, rest + addition, false);
}
