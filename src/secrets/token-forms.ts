import type { Range } from "../diagnostics/diagnostic.ts";

/** A form of token that a service hands out: whose it is, and a pattern that the token alone matches. */
export interface TokenForm {
  readonly service: string;
  readonly pattern: string;
}

/** Forms with a prefix of their own, the more special ones of a prefix first. Both rules and masking go by this table. */
export const TOKEN_FORMS: readonly TokenForm[] = [
  { service: "Anthropic", pattern: String.raw`sk-ant-[\w-]{12}[\w-]*` },
  { service: "OpenRouter", pattern: String.raw`sk-or-[\w-]{12}[\w-]*` },
  { service: "Langfuse", pattern: String.raw`sk-lf-[\w-]{12}[\w-]*` },
  { service: "OpenAI", pattern: String.raw`sk-(?:proj|svcacct|admin|service|None)-[\w-]{12}[\w-]*` },
  // Many services took over the form of OpenAI's first keys.
  { service: "", pattern: String.raw`sk-[\w-]{12}[\w-]*` },
  { service: "GitHub", pattern: String.raw`gh[oprsu]_\w{16}\w*|github_pat_\w{16}\w*` },
  { service: "GitLab", pattern: String.raw`gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[\w.-]{16}[\w.-]*` },
  { service: "Slack", pattern: String.raw`xox[abcdeprs](?:\.xox[bp])?-[\w-]{10}[\w-]*|xapp-\d-[\w-]{10}[\w-]*` },
  { service: "AWS", pattern: String.raw`(?:AKIA|ASIA)[A-Z2-7]{16}|ABSK[\w+/=]{40}[\w+/=]*` },
  { service: "Google", pattern: String.raw`AIza[\w-]{30}[\w-]*|ya29\.[\w-]{20}[\w-]*|GOCSPX-[\w-]{20}[\w-]*` },
  { service: "Azure", pattern: String.raw`\w{52}JQQJ99\w{26}|[\w~.-]{3}8Q~[\w~.-]{31,34}` },
  { service: "npm", pattern: String.raw`npm_\w{30}\w*` },
  { service: "PyPI", pattern: String.raw`pypi-[\w-]{30}[\w-]*` },
  { service: "Docker Hub", pattern: String.raw`dckr_(?:pat|oat)_[\w-]{20}[\w-]*` },
  { service: "Hugging Face", pattern: String.raw`hf_[A-Za-z\d]{20}[A-Za-z\d]*` },
  { service: "Stripe", pattern: String.raw`(?:sk|rk)_(?:live|test)_\w{16}\w*|whsec_\w{20}\w*` },
  { service: "Tavily", pattern: String.raw`tvly-[\w-]{16}[\w-]*` },
  { service: "Context7", pattern: String.raw`ctx7sk-[\w-]{16}[\w-]*` },
  { service: "Brave", pattern: String.raw`BSA[\w-]{27,28}` },
  { service: "Figma", pattern: String.raw`fig[du]_[\w-]{20}[\w-]*` },
  { service: "Linear", pattern: String.raw`lin_(?:api|oauth)_\w{20}\w*` },
  { service: "Notion", pattern: String.raw`ntn_\w{30}\w*|secret_[A-Za-z\d]{40}[A-Za-z\d]*` },
  { service: "Supabase", pattern: String.raw`sbp_\w{30}\w*|sb_secret_[\w-]{20}[\w-]*` },
  { service: "Firecrawl", pattern: String.raw`fc-[a-f\d]{24}[a-f\d]*` },
  { service: "Perplexity", pattern: String.raw`pplx-\w{30}\w*` },
  { service: "Groq", pattern: String.raw`gsk_\w{30}\w*` },
  { service: "xAI", pattern: String.raw`xai-\w{30}\w*` },
  { service: "Cerebras", pattern: String.raw`csk-\w{30}\w*` },
  { service: "Replicate", pattern: String.raw`r8_\w{30}\w*` },
  { service: "Fireworks", pattern: String.raw`fw_[A-Za-z\d]{20}[A-Za-z\d]*` },
  { service: "NVIDIA", pattern: String.raw`nvapi-[\w-]{30}[\w-]*` },
  { service: "Jina", pattern: String.raw`jina_\w{30}\w*` },
  { service: "ElevenLabs", pattern: String.raw`sk_[a-f\d]{40}[a-f\d]*` },
  { service: "LangSmith", pattern: String.raw`lsv2_(?:pt|sk)_\w{20}\w*` },
  { service: "E2B", pattern: String.raw`e2b_[a-f\d]{30}[a-f\d]*` },
  { service: "Apify", pattern: String.raw`apify_api_\w{20}\w*` },
  { service: "Resend", pattern: String.raw`re_[A-Za-z\d]{6,10}_[A-Za-z\d]{20}[A-Za-z\d]*` },
  { service: "SendGrid", pattern: String.raw`SG\.[\w-]{16}[\w-]*\.[\w-]{16}[\w-]*` },
  { service: "Sentry", pattern: String.raw`sntry[su]_[\w+/=-]{30}[\w+/=-]*` },
  { service: "Atlassian", pattern: String.raw`AT[AC]TT3[\w=-]{30}[\w=-]*` },
  { service: "Databricks", pattern: String.raw`dapi[a-f\d]{32}(?:-\d)?` },
  { service: "DigitalOcean", pattern: String.raw`do[opr]_v1_[a-f\d]{40}[a-f\d]*` },
  { service: "Doppler", pattern: String.raw`dp\.(?:pt|st|ct|sa)\.[\w.-]{30}[\w.-]*` },
  { service: "HashiCorp Vault", pattern: String.raw`hv[sbr]\.[\w-]{24}[\w-]*` },
  { service: "Grafana", pattern: String.raw`glsa_\w{30}\w*|glc_[\w+/=]{30}[\w+/=]*` },
  { service: "New Relic", pattern: String.raw`NRAK-[A-Z\d]{20}[A-Z\d]*` },
  { service: "HubSpot", pattern: String.raw`pat-(?:na|eu)\d-[\w-]{30}[\w-]*` },
  { service: "Shopify", pattern: String.raw`shp(?:at|ca|pa|ss)_[a-fA-F\d]{30}[a-fA-F\d]*` },
  { service: "Airtable", pattern: String.raw`pat\w{14}\.[a-f\d]{60}[a-f\d]*` },
  { service: "Postman", pattern: String.raw`PMAK-[a-f\d]{20}[a-f\d]*-[a-f\d]{30}[a-f\d]*` },
  { service: "Telegram", pattern: String.raw`\d{8,10}:AA[\w-]{32,33}` },
  { service: "Sourcegraph", pattern: String.raw`sgp_\w{30}\w*` },
  { service: "PlanetScale", pattern: String.raw`pscale_(?:tkn|pw|oauth)_[\w.-]{30}[\w.-]*` },
  { service: "Pulumi", pattern: String.raw`pul-[a-f\d]{40}` },
  { service: "", pattern: String.raw`eyJ[\w-]{16}[\w.-]*` },
  {
    service: "",
    pattern: String.raw`-----BEGIN (?:[A-Z ]* )?PRIVATE KEY-----[^-]*(?:-----END (?:[A-Z ]* )?PRIVATE KEY-----)?`,
  },
];

/** All forms in one pattern; what is before a token tells it from the end of a longer word. */
export const TOKEN_PATTERN = `(?<![A-Za-z\\d])(?:${TOKEN_FORMS.map(({ pattern }) => pattern).join("|")})`;

/** What holds every token; the many forms are only tried on these parts of a text. */
const CANDIDATE = /[\w.~:+/=-]{15}[\w.~:+/=-]*|-----BEGIN [A-Z][^-]*-----[^-]*(?:-----END [A-Z ]*-----)?/g;

/** No word with a token in it is longer. */
const LONGEST = 65_536;
/** What every token has; ordinary long words do not, which saves them the many forms. */
const TELLING = /\d|sk-|PRIVATE KEY/;

let compiled: RegExp | undefined;

/** Where tokens of a well-known form stand in a text. */
export function tokenRanges(text: string): Range[] {
  const ranges: Range[] = [];
  if (!TELLING.test(text)) return ranges;
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    if (!TELLING.test(candidate)) continue;
    compiled ??= new RegExp(TOKEN_PATTERN, "g");
    const beginning = candidate.slice(0, LONGEST);
    for (const { 0: token, index: offset } of beginning.matchAll(compiled)) {
      const isCut = offset + token.length === LONGEST;
      ranges.push({ start: index + offset, end: index + (isCut ? candidate.length : offset + token.length) });
    }
  }
  return ranges;
}

/** The first token of a well-known form in a text. */
export function tokenIn(text: string): string | undefined {
  const [first] = text.length < 15 ? [] : tokenRanges(text);
  return first && text.slice(first.start, first.end);
}

/** Whose form a token has; empty when many use it. */
export function serviceOf(token: string): string {
  return TOKEN_FORMS.find(({ pattern }) => new RegExp(`^(?:${pattern})`).test(token))?.service ?? "";
}
