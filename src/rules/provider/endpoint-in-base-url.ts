import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { isShowable } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { onBaseUrls } from "./on-base-urls.ts";

export const docs: RuleDocs = {
  summary: "A `base_url` that ends in an endpoint such as `/responses`.",
  why: "Codex appends `/responses` itself: requests go to `/responses/responses` or `/chat/completions/responses`, which no server has.",
  fix: "Leave the endpoint out; most addresses end in `/v1`. A server that only has `/chat/completions` cannot be used.",
  bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1/responses"\nenv_key = "PROXY_KEY"\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/endpoint-in-base-url",
  effect: "risk",
  kinds: ["config", "profile"],
  on: onBaseUrls((url, text) => {
    const { ending, name } = endpointOf(text);
    if (ending === "" || text.includes("?")) return;
    const isOwn = name === "responses";
    const rest = JSON.stringify(text.slice(0, -ending.length));
    url.report(`\`${url.name}\` ends in an endpoint; Codex appends \`/responses\` to it.`, {
      hint: `Leave out \`${ending}\`${isOwn ? "" : "; the server must have `/responses`"}.`,
      fix: isShowable(text) ? rewriteFix(`Remove "${ending}"`, url.node, rest, isOwn) : undefined,
    });
  }),
});

const ENDPOINTS = ["chat/completions", "completions", "responses", "messages"];

/** The endpoint that an address ends in, and the end itself with the slashes around it; empty where there is none. */
function endpointOf(text: string): { readonly ending: string; readonly name: string } {
  const end = beforeSlashes(text, text.length);
  const name = ENDPOINTS.find((one) => text.endsWith(`/${one}`, end));
  if (name === undefined) return { ending: "", name: "" };
  return { ending: text.slice(beforeSlashes(text, end - name.length)), name };
}

function beforeSlashes(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === "/") at--;
  return at;
}
