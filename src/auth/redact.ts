import { withoutSecrets } from "../secrets/without-secrets.ts";
import type { Environment } from "./environment.ts";

const hidden = "[redacted]";

/** Shorter secrets are removed only where they stand alone: they are parts of ordinary words. */
const shortLength = 4;

/** The longest text that a message gets. */
const textLimit = 4096;

/** Names of environment variables that hold secrets. */
const secretName = /token|secret|passw|passphrase|credential|api_?key|private_?key|access_?key|cookie|authorization/i;

/** Text in the form of a credential, whoever it belongs to; behind what stays, which is in a group. */
const secretForms: readonly RegExp[] = [
  /(\b)(?:sk-[\w-]{12}|gh[opsur]_\w{16}|github_pat_\w{16}|glpat-[\w-]{16}|xox[abeprs]-[\w-]{10}|AKIA[A-Z\d]{16})[\w-]*/g,
  /(\b)eyJ[\w-]{8}[\w.-]*/g,
  /(\b(?:bearer|basic)\s+)[\w.~+/=-]{8}[\w.~+/=-]*/gi,
  /(:\/\/[^\s/:@]{0,256}:)[^\s/@]+(?=@)/g,
];

/** The secrets among environment variables, by their names. */
export function secretsOf(env: Environment): string[] {
  return Object.entries(env).flatMap(([name, value = ""]) => (secretName.test(name) && value.length >= 8 ? value : []));
}

/** What an output may hold of a token when it is not known to be one: its lines of one word. */
export function tokensIn(output: Uint8Array): string[] {
  const text = new TextDecoder().decode(output.subarray(0, 64 * 1024)).trim();
  const lines = text.split(/[\r\n]/).flatMap((line) => line.trim() || []);
  return lines.slice(0, 32).filter((line) => lines.length === 1 || !/\s/.test(line));
}

/** Removes secrets from a text: those given, also percent-encoded, and whatever has the form of one. */
export function redact(text: string, secrets: readonly string[]): string {
  let safe = text;
  const forms = new Set(secrets.flatMap((secret) => [secret, encodeUri(secret)]));
  for (const secret of [...forms].sort((a, b) => b.length - a.length)) {
    if (secret === "") continue;
    safe = secret.length >= shortLength ? safe.replaceAll(secret, hidden) : withoutWord(safe, secret);
  }
  for (const form of secretForms) safe = safe.replaceAll(form, `$1${hidden}`);
  return withoutSecrets(safe, hidden);
}

/**
 * Makes what a command wrote to stderr fit for a message: trimmed, without secrets, at most 4,096 characters.
 *
 * @param cut True when the bytes are only the beginning.
 */
export function readStderr(bytes: Uint8Array, cut: boolean, secrets: readonly string[]): string {
  const text = new TextDecoder().decode(bytes);
  // The last word may be the first half of a secret.
  const whole = cut ? withoutLastWord(text) : text;
  const safe = redact(whole, secrets).trim();
  return safe.length > textLimit ? `${safe.slice(0, textLimit).trimEnd()}…` : safe;
}

function withoutLastWord(text: string): string {
  let end = text.length;
  while (end > 0 && !/\s/.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

function encodeUri(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Hides a word where it stands alone. */
function withoutWord(text: string, word: string): string {
  let safe = "";
  let done = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (LETTER_AT_END.test(text.slice(Math.max(0, at - 2), at)) || LETTER_AT_START.test(text.slice(end, end + 2)))
      continue;
    safe += text.slice(done, at) + hidden;
    done = end;
  }
  return safe + text.slice(done);
}

const LETTER_AT_END = /[\p{L}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;
