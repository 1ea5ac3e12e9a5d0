import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { isReference, isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { baseUrls } from "../support/provider-urls.ts";
import { parseUrl } from "../support/url.ts";

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
  check(context) {
    for (const { at, path, text, provider } of baseUrls(context)) {
      // With a gateway in front, Codex refuses the file; variables have a finding of their own.
      if (isReference(text) || /[<>{}$%]/.test(text) || provider?.table.get("gateway_oauth")) continue;
      const protocol = parseUrl(text)?.protocol;
      if (protocol === "http:" || protocol === "https:") continue;
      const host = /^[\w.-]+(?::\d+)?(?:\/|$)/.exec(text)?.[0];
      const scheme = /^(?:localhost|127\.|\d+\.\d+\.\d+\.\d+)/.test(text) ? "http" : "https";
      context.report({
        at,
        path,
        message: `\`${String(path.at(-1))}\` must be a full URL with \`http\` or \`https\`.`,
        hint: "Every request fails otherwise.",
        ...(host !== undefined &&
          isShowable(text) && {
            fix: rewriteFix(`Add "${scheme}://"`, at, JSON.stringify(`${scheme}://${text}`), false),
          }),
      });
    }
  },
});
