import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { isReference, isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { parseUrl } from "../support/url.ts";
import { onBaseUrls } from "./on-base-urls.ts";

export const docs: RuleDocs = {
  summary: "A `base_url` that is no `http` or `https` URL.",
  why: "Codex does not check it when it starts. Every request then fails with `builder error`.",
  fix: "Write the full URL, with `https://` or, for a server on this machine, `http://`.",
  bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/invalid-base-url",
  effect: "risk",
  kinds: ["config", "profile"],
  on: onBaseUrls((url, text, provider) => {
    // With a gateway in front, Codex refuses the file; variables have a finding of their own.
    if (isReference(text) || /[<>{}$%]/.test(text) || provider?.child("gateway_oauth")) return;
    if (/^https?:$/.test(parseUrl(text)?.protocol ?? "")) return;
    const startsWithHost = /^[\w.-]+(?::\d+)?(?:\/|$)/.test(text);
    const scheme = `${/^(?:localhost|127\.|\d+\.\d+\.\d+\.\d+)/.test(text) ? "http" : "https"}://`;
    url.report(`\`${url.name}\` must be a full URL with \`http\` or \`https\`.`, {
      hint: "Every request fails otherwise.",
      fix:
        startsWithHost && isShowable(text)
          ? rewriteFix(`Add "${scheme}"`, url.node, JSON.stringify(scheme + text), false)
          : undefined,
    });
  }),
});
