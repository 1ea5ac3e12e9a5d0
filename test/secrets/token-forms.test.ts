import { describe, expect, it } from "vitest";
import { slownessOf } from "../../scripts/support/slow-regexps.ts";
import { maskRanges } from "../../src/secrets/mask-ranges.ts";
import { secretLikeRanges } from "../../src/secrets/secret-like.ts";
import { lint } from "../../src/lint.ts";
import { serviceOf, TOKEN_FORMS, TOKEN_PATTERN } from "../../src/secrets/token-forms.ts";

const HEX = "0123456789abcdef";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** A text that looks random, the same in every run: no test holds a token as it is. */
function tail(length: number, alphabet = LETTERS): string {
  let state = 7 + length;
  let text = "";
  while (text.length < length) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += alphabet[Math.floor(state / 65536) % alphabet.length] ?? "";
  }
  return text;
}

const samples: readonly (readonly [service: string, token: string])[] = [
  ["Anthropic", `sk-ant-api03-${tail(40)}`],
  ["OpenRouter", `sk-or-v1-${tail(64, HEX)}`],
  ["Langfuse", `sk-lf-${tail(36, HEX)}`],
  ["OpenAI", `sk-proj-${tail(60)}`],
  ["", `sk-${tail(48)}`],
  ["GitHub", `ghp_${tail(36)}`],
  ["GitHub", `github_pat_${tail(22)}_${tail(59)}`],
  ["GitLab", `glpat-${tail(20)}`],
  ["Slack", `xoxb-${tail(12, HEX)}-${tail(24)}`],
  ["Slack", `xapp-1-${tail(30)}`],
  ["AWS", `AKIA${tail(16, UPPER)}`],
  ["Google", `AIza${tail(35)}`],
  ["Google", `GOCSPX-${tail(28)}`],
  ["Azure", `${tail(52)}JQQJ99${tail(26)}`],
  ["npm", `npm_${tail(36)}`],
  ["PyPI", `pypi-${tail(60)}`],
  ["Docker Hub", `dckr_pat_${tail(27)}`],
  ["Hugging Face", `hf_${tail(34)}`],
  ["Stripe", `sk_live_${tail(24)}`],
  ["Tavily", `tvly-dev-${tail(32)}`],
  ["Context7", `ctx7sk-${tail(36, HEX)}`],
  ["Brave", `BSA${tail(28)}`],
  ["Figma", `figd_${tail(40)}`],
  ["Linear", `lin_api_${tail(40)}`],
  ["Notion", `ntn_${tail(46)}`],
  ["Supabase", `sbp_${tail(40, HEX)}`],
  ["Firecrawl", `fc-${tail(32, HEX)}`],
  ["Perplexity", `pplx-${tail(48)}`],
  ["Groq", `gsk_${tail(52)}`],
  ["xAI", `xai-${tail(80)}`],
  ["Cerebras", `csk-${tail(48)}`],
  ["Replicate", `r8_${tail(37)}`],
  ["Fireworks", `fw_${tail(24)}`],
  ["NVIDIA", `nvapi-${tail(64)}`],
  ["Jina", `jina_${tail(60)}`],
  ["ElevenLabs", `sk_${tail(48, HEX)}`],
  ["LangSmith", `lsv2_pt_${tail(32, HEX)}_${tail(10, HEX)}`],
  ["E2B", `e2b_${tail(40, HEX)}`],
  ["Apify", `apify_api_${tail(36)}`],
  ["Resend", `re_${tail(8)}_${tail(24)}`],
  ["SendGrid", `SG.${tail(22)}.${tail(43)}`],
  ["Sentry", `sntryu_${tail(64, HEX)}`],
  ["Atlassian", `ATATT3${tail(180)}`],
  ["Databricks", `dapi${tail(32, HEX)}`],
  ["DigitalOcean", `dop_v1_${tail(64, HEX)}`],
  ["Doppler", `dp.pt.${tail(43)}`],
  ["HashiCorp Vault", `hvs.${tail(90)}`],
  ["Grafana", `glsa_${tail(32)}_${tail(8, HEX)}`],
  ["New Relic", `NRAK-${tail(27, UPPER)}`],
  ["HubSpot", `pat-na1-${tail(8, HEX)}-${tail(27, HEX)}`],
  ["Shopify", `shpat_${tail(32, HEX)}`],
  ["Airtable", `pat${tail(14)}.${tail(64, HEX)}`],
  ["Postman", `PMAK-${tail(24, HEX)}-${tail(34, HEX)}`],
  ["Telegram", `4711081523:AA${tail(33)}`],
  ["Sourcegraph", `sgp_${tail(40)}`],
  ["PlanetScale", `pscale_tkn_${tail(43)}`],
  ["Pulumi", `pul-${tail(40, HEX)}`],
  ["", `eyJ${tail(30)}.eyJ${tail(60)}.${tail(43)}`],
  ["", `-----BEGIN RSA PRIVATE KEY-----${tail(64)}-----END RSA PRIVATE KEY-----`],
];

describe.each(samples)("a token of %j", (service, token) => {
  it("is told by its form", () => {
    expect(serviceOf(token)).toBe(service);
  });

  it.each([
    `developer_instructions = "Use ${token} to log in."\n`,
    `[mcp_servers.x]\ncommand = "x"\nargs = ["--header", "X-Any: ${token}"]\n`,
    `[mcp_servers.x]\ncommand = "x"\nenv = { ANY = "${token}" }\n`,
    `[mcp_servers.x]\nurl = "https://mcp.example/${token.includes(" ") ? "" : token}"\nhttp_headers = { X-Any = "${token}" }\n`,
  ])("is found wherever it stands", (text) => {
    const found = lint(text);
    expect(found.map(({ code }) => code)).toContain("secrets/literal");
    expect(JSON.stringify(found)).not.toContain(token);
  });

  it("is found in the place of a variable's name", () => {
    const found = lint(`[mcp_servers.x]\nurl = "https://mcp.example/"\nbearer_token_env_var = "${token}"\n`);
    expect(found.map(({ code }) => code)).toEqual(["secrets/key-as-env-name"]);
    expect(JSON.stringify(found)).not.toContain(token);
  });

  it("is masked in a text that is no TOML", () => {
    const text = `any text with ${token} in it`;
    expect(maskRanges(text, secretLikeRanges(text))).toBe(`any text with ${"*".repeat(token.length)} in it`);
  });
});

it("tries every service of the table", () => {
  const tried = new Set(samples.map(([service]) => service));
  expect(TOKEN_FORMS.filter(({ service }) => !tried.has(service))).toEqual([]);
});

it("looks for all forms in linear time", () => {
  expect(slownessOf(TOKEN_PATTERN, "g")).toEqual([]);
  expect(slownessOf(`${TOKEN_PATTERN}|sk-(?:a[\\w-]{2,})+`, "g")).not.toEqual([]);
});
