import type { Fix } from "../../diagnostics/diagnostic.ts";
import { pairOf } from "../../edit/line-edits.ts";
import { moveInto } from "../../edit/move-into.ts";
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
  const to = isBearer ? { key: bearer, at: [root, owner] } : { key: name, at: [root, owner, "env_http_headers"] };
  const value = JSON.stringify(variable);
  const { document } = place.file;
  const moved = moveInto(document, place.key, to.at, { name: to.key, value });
  if (moved) return { ...moved, safe: false };
  // A table in braces with this one header makes way as a whole.
  const line = headers.key && pairOf(document, headers.key);
  if (!line || headers.children.length > 1 || (!isBearer && server.child("env_http_headers"))) return;
  const written = isBearer ? `${bearer} = ${value}` : `env_http_headers = { ${name} = ${value} }`;
  const before = document.text.slice(line.start, headers.key?.start ?? line.start);
  return rewriteFix(`Write \`${written}\``, line, before + written, false);
}
