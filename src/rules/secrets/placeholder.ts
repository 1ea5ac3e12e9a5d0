import { secretPlaces } from "../../secrets/secret-places.ts";
import { hasBrackets } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { secretAdvice } from "./secret-advice.ts";

export const docs: RuleDocs = {
  summary: "A text such as `YOUR_API_KEY` where a secret belongs.",
  why: "Codex passes it on as it is, so the server answers that the key is wrong, or does less than it could.",
  fix: "Name the environment variable that holds the secret, or remove the key if the server needs none.",
  bad: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nhttp_headers = { Authorization = "Bearer YOUR_API_KEY" }\n',
  good: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nbearer_token_env_var = "DOCS_API_KEY"\n',
};

export const rule = defineRule({
  code: "secrets/placeholder",
  effect: "risk",
  severity: "info",
  end: (file) => {
    for (const { at, path, name, text, kind } of secretPlaces(file.document)) {
      // Providers and servers on one's own machine want any text; only what says of itself that it is to be replaced counts.
      if (kind !== "filler" || !saysSo(text.trim()) || path[2] === "bearer_token") continue;
      file.add({
        at,
        path,
        message: `\`${name ?? String(path.at(-1))}\` holds a placeholder instead of a secret.`,
        hint: secretAdvice(path, name),
      });
    }
  },
});

function saysSo(text: string): boolean {
  return hasBrackets(text, "<", ">") || (text.length <= 1000 && SAYS_SO.test(text));
}

const SAYS_SO =
  /\b(?:your|replace|insert|change[-_ ]?me|paste|enter)(?:$|[-_ ])|x{5}|^[A-Z][A-Z\d]*(?:_[A-Z\d]+){0,500}_(?:KEY|TOKEN|SECRET|PASSWORD)$/i;
