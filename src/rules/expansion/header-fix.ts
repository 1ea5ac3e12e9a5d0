import type { Fix } from "../../diagnostics/diagnostic.ts";
import { moveFix } from "../../edit/move-fix.ts";
import { pairSite } from "../../edit/pair-site.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { realTokenIn } from "../../secrets/secret-text.ts";
import type { LiteralText } from "./on-literal-texts.ts";

const BARE = /^[A-Za-z0-9_-]+$/;
/** The key that names the variable of a bearer token. */
const BEARER: Readonly<Record<string, string>> = {
  mcp_servers: "bearer_token_env_var",
  model_providers: "env_key",
};

/** Has Codex read a header's value from a variable, where the header is nothing else. */
export function headerFix({ place, role, text }: LiteralText, variable: string): Fix | undefined {
  const [root = "", owner = "", table, name = ""] = place.path.map(String);
  const bearer = BEARER[root];
  const headers = place.parent;
  const server = headers?.parent;
  if (role !== "web" || table !== "http_headers" || bearer === undefined || !headers || !server || !place.key) return;
  const [, scheme, said] = /^(bearer\s+)?\$(?:\{(?:env:)?)?(\w+)\}?$/i.exec(text) ?? [];
  if (said !== variable || realTokenIn(variable) !== undefined || !BARE.test(owner) || !BARE.test(name)) return;
  const isBearer = scheme !== undefined;
  if (isBearer && (name.toLowerCase() !== "authorization" || server.child(bearer))) return;
  const to = isBearer ? [root, owner, bearer] : [root, owner, "env_http_headers", name];
  const value = JSON.stringify(variable);
  const { document } = place.file;
  const site = headers.key && pairSite(document, headers.key);
  if (!site || headers.children.length > 1 || (!isBearer && server.child("env_http_headers"))) {
    const moved = moveFix(document, place.key, to, value);
    return moved && { ...moved, title: `Take \`${name}\` from the variable \`${variable}\``, safe: false };
  }
  // A table in braces with this one header makes way as a whole.
  const written = isBearer ? `${bearer} = ${value}` : `env_http_headers = { ${name} = ${value} }`;
  const before = document.text.slice(site.pair.start, headers.key?.start);
  return rewriteFix(`Write \`${written}\``, site.pair, before + written, false);
}
