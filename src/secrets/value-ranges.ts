import type { Range } from "../diagnostics/diagnostic.ts";
import type { TomlString, TomlValue } from "../toml/types.ts";
import type { Sensitivity } from "./sensitivity.ts";
import { randomRanges } from "./random-ranges.ts";
import { secretLikeRanges } from "./secret-like.ts";
import { isSecretName, looksLikePassword } from "./secret-text.ts";
import { isPlainWord, isStandIn } from "./stand-in.ts";

/** A part of a text that is a secret, and what it is read as where that is another text. */
export interface SecretRange extends Range {
  readonly value?: string;
}

/** A name with its value in one text, where a table of names belongs. */
const ASSIGNMENT = /^\s*["']?[\w.-]+["']?\s*[=:]\s*/;
/** A text that is a variable's name to all appearance; names in small letters have several words. It is at most 100 long. */
const PLAUSIBLE_NAME = /^(?:[A-Z_][A-Z\d_]*|[A-Za-z]+\d?(?:_[A-Za-z\d]+){1,50}|[A-Za-z]{1,12}\d?(?:\(\w+\))?)$/;

/** What of a value that is neither a table nor an array must not be shown where it stands; undefined for nothing. */
export function secretOf(node: TomlValue, place: Sensitivity, text: string): SecretRange | undefined {
  if (node.kind === "boolean") return undefined;
  if (place.kind === "plain" && !place.wantsTable && (node.kind !== "string" || !isHidden(node))) return undefined;
  const whole = (): SecretRange => ({
    start: node.start,
    end: node.end,
    ...(node.kind === "string" && { value: node.value }),
  });
  const read = node.kind === "string" ? node.value : text.slice(node.start, node.end);
  if (place.kind === "secret" || place.wantsTable) return isStandIn(read) ? undefined : whole();
  if (place.kind === "word") return isStandIn(read) || isPlainWord(read) ? undefined : whole();
  if (node.kind !== "string") return place.kind === "map" && node.kind === "invalid" ? whole() : undefined;
  if (isHidden(node)) return whole();
  if (place.kind === "plain" || isStandIn(read)) return undefined;
  const raw = text.slice(node.start, node.end);
  const name = place.kind === "value" ? undefined : ASSIGNMENT.exec(read)?.[0];
  if (name !== undefined) {
    const value = read.slice(name.length);
    if (isStandIn(value)) return undefined;
    const at = raw.indexOf(name);
    if (at === -1 || raw.includes("\\")) return whole();
    return { start: node.start + at + name.length, end: node.end - (raw.length - at - read.length), value };
  }
  if (place.kind === "map") return whole();
  if (place.kind === "name") return isPlausibleName(read) ? undefined : whole();
  return looksLikePassword(read) && /\d[A-Za-z]/.test(read) ? whole() : undefined;
}

/** Whether what a string is read as holds a secret that its written form does not show: escapes, a break within. */
function isHidden({ value: read, style, start, end }: TomlString): boolean {
  const isPlain = end - start === read.length + 2;
  if (isPlain || style === "literal") return false;
  if (style !== "multiline-literal" && secretLikeRanges(read).length > 0) return true;
  if (!/[\r\n]/.test(read)) return false;
  const joined = read.replaceAll(/[\r\n]+[ \t]*/g, "").trim();
  return !/\s/.test(joined) && randomRanges(joined).length > 0;
}

function isPlausibleName(text: string): boolean {
  return (text.length <= 100 && PLAUSIBLE_NAME.test(text)) || (/^[\w-]{1,40}$/.test(text) && isSecretName(text));
}
