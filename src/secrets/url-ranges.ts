import type { Range } from "../diagnostics/diagnostic.ts";
import { isSecretName, looksLikePassword } from "./secret-text.ts";
import { isStandIn } from "./stand-in.ts";

const REST = /[^\s"'`<>]*/y;
/** Parameters that hold a secret though their names do not say so. */
const PARAMETERS = /^(?:code|sig|signature|sas|auth|jwt|ticket|k|key|pw)$/i;
const PARAMETER = /(?<![^?&#;])([\w.~%[\]-]+)=([^&#;]+)/dg;

/** The secret parts of the addresses in a text: passwords, and parameters such as `code`. */
export function urlRanges(text: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf("://"); at !== -1; at = text.indexOf("://", REST.lastIndex)) {
    const start = at + 3;
    REST.lastIndex = start;
    const rest = REST.exec(text)?.[0] ?? "";
    const end = start + rest.length;
    const password = passwordIn(rest);
    const found = password ? [password, ...parametersIn(rest)] : parametersIn(rest);
    for (const range of found) ranges.push({ start: start + range.start, end: start + range.end });
    REST.lastIndex = Math.max(end, start);
  }
  return ranges;
}

/** The password, or the token in the place of a user; either may hold what should have been escaped. */
function passwordIn(rest: string): Range | undefined {
  const end = rest.lastIndexOf("@");
  if (end === -1) return undefined;
  const colon = rest.indexOf(":");
  if (colon === -1 || colon > end) {
    const user = rest.slice(0, end);
    return /[/?#]/.test(user) || !looksLikePassword(user) ? undefined : { start: 0, end };
  }
  // A path may hold an `@` too.
  if (/[/?#]/.test(rest.slice(0, colon)) || /^:\d{1,5}(?:[/?#]|$)/.test(rest.slice(colon, end))) return undefined;
  return isStandIn(rest.slice(colon + 1, end)) ? undefined : { start: colon + 1, end };
}

function parametersIn(rest: string): Range[] {
  const query = rest.search(/[?#]/);
  if (query === -1) return [];
  const ranges: Range[] = [];
  for (const { 1: name = "", 2: value = "", indices } of rest.slice(query).matchAll(PARAMETER)) {
    const [start, end] = indices?.[2] ?? [0, 0];
    if ((isSecretName(name) || PARAMETERS.test(name)) && !isStandIn(value)) {
      ranges.push({ start: query + start, end: query + end });
    }
  }
  return ranges;
}
