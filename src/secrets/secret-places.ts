import type { Range } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlPath, TomlValue } from "../toml/types.ts";
import { NAMED_MAPS, SECRET_KEYS, VARIABLE_KEYS } from "./key-names.ts";
import { isReference, isSecretName, isFiller } from "./secret-text.ts";
import { isRealSecret, looksLikePassword, looksRandom, realTokenIn } from "./secret-text.ts";
import { SCHEME, isPlainWord } from "./stand-in.ts";

/** A string of a document that holds a secret, or would if it were filled in. */
export interface SecretPlace {
  readonly at: Range;
  readonly path: TomlPath;
  /** The variable, header, parameter or option that the secret is the value of. */
  readonly name: string | undefined;
  readonly text: string;
  /** `secret`: to all appearance; `filler`: what people leave to be filled in; `hidden`: better not shown. */
  readonly kind: "secret" | "filler" | "hidden";
}

/** Tables of the root that hold no secrets but may be large. */
const WITHOUT_SECRETS = new Set(["projects", "tui", "notice", "history", "marketplaces"]);
/** Keys with a program, into which people write its arguments as well. */
const COMMANDS = new Set(["command", "http_headers_helper"]);
/** No key of Codex is deeper; a document may be much deeper. */
const DEEPEST = 16;

const OPTION = /^(?:--?|\/)?([\w.-]+)[=:](.+)$/;

/** The places of a document that hold secrets, in its order. */
export const secretPlaces = oncePer((document: TomlDocument): readonly SecretPlace[] => {
  const search = new Search();
  for (const { key, value } of document.root.entries) {
    if (!WITHOUT_SECRETS.has(key.name)) search.visit(value, key.name, false);
  }
  return search.found;
});

class Search {
  readonly found: SecretPlace[] = [];
  readonly #path: (string | number)[] = [];

  /** `key` is the last name that is no index; `named`, whether it is the name of a value in a map. */
  visit(node: TomlValue, key: string, named: boolean, segment: string | number = key, before = ""): void {
    if (VARIABLE_KEYS.has(key) && !named) return;
    this.#path.push(segment);
    if (node.kind === "string") this.#judge(node, node.value, key, named, before);
    else if (this.#path.length < DEEPEST) {
      if (node.kind === "table") {
        for (const { key: inner, value } of node.entries) this.visit(value, inner.name, NAMED_MAPS.has(key));
      } else if (node.kind === "array") {
        let previous = "";
        for (const [index, item] of node.items.entries()) {
          this.visit(item, key, false, index, previous);
          previous = item.kind === "string" ? item.value : "";
        }
      }
    }
    this.#path.pop();
  }

  #judge(at: Range, text: string, key: string, named: boolean, before: string): void {
    const add = (kind: SecretPlace["kind"], name?: string): void => {
      this.found.push({ at, path: [...this.#path], name, text, kind });
    };
    if (text.length < 4) return;
    if (named || SECRET_KEYS.has(key)) {
      const kind = judge(key, text, !named);
      if (kind) return add(kind, key);
    } else if (typeof this.#path.at(-1) === "number") {
      const option = /^--?[\w-]+$/.test(before) && isSecretName(before) ? before : undefined;
      const [, name = "", value = ""] = option === undefined ? (OPTION.exec(text) ?? []) : ["", option, text];
      const kind = !value.startsWith("//") && judge(name, value.trimStart(), false);
      if (kind) return add(kind, name);
    }
    const isCommand = COMMANDS.has(key);
    const option =
      isCommand || / --\w/.test(text) ? secretOfCommand(text, !isCommand && text.includes("\n")) : undefined;
    if (option) return add(option.kind, option.name);
    if (realTokenIn(text) !== undefined) return add("secret");
    const parameter = text.includes("://") ? secretOfUrl(text) : undefined;
    if (parameter !== undefined) add("secret", parameter);
  }
}

/** What the value of a name is; undefined when it is no secret. */
function judge(name: string, text: string, always: boolean): SecretPlace["kind"] | undefined {
  const isAuthorization = /authorization$/i.test(name);
  if (!always && !isAuthorization && !isSecretName(name)) return undefined;
  const value = text.replace(SCHEME, "");
  if (isReference(value)) return undefined;
  if (realTokenIn(value) !== undefined) return "secret";
  if (isFiller(value)) return "filler";
  if (always || (isAuthorization && value.length >= 8)) return "secret";
  if (/pass|pwd/i.test(name)) return looksLikePassword(value) ? "secret" : "hidden";
  return looksRandom(value) ? "secret" : "hidden";
}

/** The option or variable in a command line whose value is a secret; in prose, two words of a sentence are none. */
function secretOfCommand(
  text: string,
  isProse: boolean,
): { readonly name: string; readonly kind: SecretPlace["kind"] } | undefined {
  for (const { 1: dash, 2: name = "", 3: sign, 4: value = "", index } of text.matchAll(
    /(?:^|[\s"'])(-?)-?([A-Za-z][\w-]*)(?=(?:(=|: +)| +)["']?([^\s"']+))/g,
  )) {
    if (!isSecretName(name)) continue;
    const areWords = !dash && !sign;
    // Words side by side are a program such as `print-token` and its arguments.
    if (areWords && (index === 0 || isPlainWord(value) || value.startsWith("-"))) continue;
    const kind = judge(name, value, false);
    if (kind && !(isProse && areWords && kind === "hidden")) return { name, kind };
  }
  return undefined;
}

/** The part of a URL that is a secret, by name. */
function secretOfUrl(text: string): string | undefined {
  // Most addresses have neither a password nor parameters.
  if (!text.includes("@") && !text.includes("?")) return undefined;
  const address = addressIn(text);
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return undefined;
  const local = /^(?:localhost|127\..*|\[::1\]|db|postgres|redis|host\.docker\.internal)$/.test(url.hostname);
  if (url.password && !local && isRealSecret(decode(url.password))) return "password";
  for (const [name, value] of url.searchParams) {
    if (isSecretName(name) && looksRandom(value)) return name;
  }
  return undefined;
}

/** The first address in a text, from its scheme on. */
function addressIn(text: string): string | undefined {
  const mark = text.indexOf("://");
  let start = mark;
  while (start > 0 && /[a-z\d+.-]/i.test(text.charAt(start - 1))) start--;
  return mark === -1 ? undefined : /^[a-z][a-z\d+.-]*:\/\/[^\s"'`]+/i.exec(text.slice(start))?.[0];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
