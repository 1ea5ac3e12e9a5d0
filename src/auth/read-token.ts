/** Why an output is not a token. */
export interface TokenProblem {
  readonly kind: "empty" | "encoding" | "illegal-token";
  /** What follows "provider auth command `x` " in a message. */
  readonly text: string;
  readonly cause?: unknown;
}

/** Reads a command's output as a token: strict UTF-8, trimmed, not empty, fit for a header. */
export function readToken(output: Uint8Array): string | TokenProblem {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(output);
  } catch (cause) {
    return { kind: "encoding", text: "wrote non-UTF-8 data to stdout", cause };
  }
  const token = trim(text);
  if (token === "") return { kind: "empty", text: "produced an empty token" };
  const illegal = firstIllegal(token);
  if (illegal === undefined) return token;
  const what = /[\r\n]/.test(illegal) ? "a line break" : `the control character U+${hex(illegal)}`;
  return { kind: "illegal-token", text: `produced a token that cannot stand in a header: it holds ${what}` };
}

/** What a token looks like as the value of the header `Authorization`: its UTF-8 bytes, one character each. */
export function authorizationValue(token: string): string {
  return `Bearer ${isAscii(token) ? token : Buffer.from(token, "utf8").toString("latin1")}`;
}

/** Trims what Rust takes for white space, which is not quite what `String.prototype.trim` does. */
function trim(text: string): string {
  const space = /\p{White_Space}/u;
  let start = 0;
  let end = text.length;
  while (start < end && space.test(text[start] as string)) start++;
  while (end > start && space.test(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

/** A tab may stand in a header, other control characters may not. */
function firstIllegal(token: string): string | undefined {
  return /[\0-\x08\x0a-\x1f\x7f]/.exec(token)?.[0];
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
