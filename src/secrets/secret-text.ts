import { codes } from "../codes.ts";
import { editDistance } from "../words/nearest.ts";
import { VARIABLE_NAME } from "./stand-in.ts";
import { tokenIn } from "./token-forms.ts";

/** What people write where a secret is to be filled in, or where a server asks for none. */
const FILLER =
  /(?:^|[^a-z\d])(?:your|my|example|sample|placeholder|change[-_ ]?(?:me|this)|replace|redacted|removed|hidden|dummy|fake|mock|insert|enter|paste|todo|fixme|tbd|test|testing|demo|here|none|null|undefined|local|localhost|(?:not?|no[nt])[-_ ]?(?:needed|required|used|key)|unused|ignored|anything|foo|bar|token|secret|password|passwd|api[-_ ]?key)(?:$|[^a-z\d])/i;
const FILLED = /x{3}|\*{3}|\.{3}|…|_{4}|0{6}|1234567|abcdefg/i;
const DUMMIES = new Set(
  "admin any apikey bedrock default empty fake false guest key litellm llama lmstudio lm-studio mlx no-key ollama postgres root sk-1234 true user vllm x".split(
    " ",
  ),
);
/** Stands for a value that something else fills in: a variable, a template, a reference into a secret store. */
const REFERENCE = /\$\{|\$\(|\{\{|\{env:|<%|^\$\w|^%\w+%$|^(?:op|vault|secret|keychain|doppler|awssm|gcpsm|env|file):/i;

const SECRET_NAME =
  /(?:token|secret|passw(?:or)?d|passphrase|credentials?|authorization|cookie|apikey|(?:^|[_.-])(?:key|pat|pwd|pass))$|(?:api|access|auth|private|secret|subscription|license|master|encryption|signing|functions?)[_-]?key(?:[_-]?id)?$/i;
const PUBLIC_NAME = /public|publish|anon[_-]?key|idempotency|sort|primary[_-]?key|foreign|cache[_-]?key|partition/i;

/** What is in every name of a secret; most names are told by the lack of it. */
const HINT = /tok|sec|pas|cred|auth|cook|key|pat|pwd/i;

/** Whether a variable, header or parameter of a name holds a secret as a rule. */
export function isSecretName(name: string): boolean {
  // Our settings have the codes of findings as keys, such as `unknown-key`.
  if (!HINT.test(name) || (name.endsWith("-key") && codes.includes(name))) return false;
  // `apiKey` and the like are read as `api_Key`.
  const plain = name.replace(/([a-z])([A-Z])/g, "$1_$2");
  return SECRET_NAME.test(plain) && !PUBLIC_NAME.test(plain);
}

/** Words that names of secrets end in, as far as they are long enough to be known again when misspelt. */
const SECRET_WORDS = ["token", "secret", "password", "passwd", "credential", "credentials", "authorization", "apikey"];

/** Names of how many tokens of a model's there may be. */
const QUANTITY = /max|min|limit|budget/i;

/** Whether a name that means nothing is that of a secret with a slip in it, such as `api_toekn`. */
export function resemblesSecretName(name: string): boolean {
  if (QUANTITY.test(name) && /tokens$/i.test(name)) return false;
  const word = /[A-Za-z]{3,20}$/.exec(name.slice(-21))?.[0].toLowerCase() ?? "";
  if (/^(?:eky|kye|kez|keey)$/.test(word)) return /(?:api|access|auth|private|secret)[_-][a-z]{3,4}$/i.test(name);
  return SECRET_WORDS.some((known) => editDistance(word, known, 2) < 2);
}

/** Whether a text stands for a secret that is filled in elsewhere, such as `${TOKEN}`. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** Whether a text is one that people put in the place of a secret, such as `YOUR_API_KEY`. */
export function isFiller(text: string): boolean {
  const plain = text.trim();
  return (
    plain === "" ||
    plain === plain.charAt(0).repeat(plain.length) ||
    (plain.length <= 256 && VARIABLE_NAME.test(plain)) ||
    FILLED.test(plain) ||
    hasBrackets(plain, "<", ">") ||
    hasBrackets(plain, "[", "]") ||
    DUMMIES.has(plain.toLowerCase()) ||
    FILLER.test(plain)
  );
}

/** Whether a text has something between brackets, which people fill in. */
export function hasBrackets(text: string, open: string, close: string): boolean {
  const start = text.indexOf(open);
  return start !== -1 && text.lastIndexOf(close) > start;
}

/** Whether a text is a secret on the word of the place that it stands in, where servers on one's own machine want any. */
export function isRealSecret(text: string): boolean {
  return !isReference(text) && !isFiller(text);
}

const TELLING = /\d|PRIVATE KEY/;

/** The token of a well-known form in a text, unless it is made up to show the form. */
export function realTokenIn(text: string): string | undefined {
  // Words with the prefix of a token have no digit; most texts have none either, which saves the search.
  if (!TELLING.test(text)) return undefined;
  const token = tokenIn(text);
  if (token === undefined) return undefined;
  return TELLING.test(token) && !isFiller(token) && entropy(token) >= 2.5 ? token : undefined;
}

/** Whether a value under a secret's name is one: random, and no path, address or number. */
export function looksRandom(text: string): boolean {
  if (text.length < 16 || !/^[\w.~+/=:!@#$%^&*-]+$/.test(text) || !isRealSecret(text)) return false;
  if (!/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  if (/^(?:~|\.{0,2}\/|[A-Za-z]:[\\/])|:\/\/|\.[a-z]{2,5}$/.test(text)) return false;
  return entropy(text) >= 3;
}

/** Whether a text is a password rather than a word for one. */
export function looksLikePassword(text: string): boolean {
  return (
    text.length >= 8 &&
    /^\S+$/.test(text) &&
    /\d/.test(text) &&
    /[A-Za-z]/.test(text) &&
    isRealSecret(text) &&
    !/[\\/]/.test(text)
  );
}

/** Shannon entropy in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a text may be shown to others, as fixes are: it has no part that could be a secret. */
export function isShowable(text: string): boolean {
  if (tokenIn(text) !== undefined || /:\/\/[^/\s]*@/.test(text)) return false;
  return !/(?:bearer|basic|key|token|secret|passw(?:or)?d|pwd)["']?(?:[ \t]*[=:]|[ \t])[ \t]*["']?[\w.~+/=-]{8}/i.test(
    text,
  );
}
