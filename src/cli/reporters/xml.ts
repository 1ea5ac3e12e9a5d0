import { HIDDEN } from "../../text/hidden-characters.ts";

/** What XML reserves, what must not reach a terminal or a log as it is, and the second half of a command in CI logs. */
const SPECIAL = new RegExp(String.raw`[&<>"]|${HIDDEN}|(?<=#)#(?=\w*\[)`, "gu");

/** Characters that XML 1.0 cannot hold at all, escaped or not. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an XML attribute in double quotes or for content. */
export function xml(text: string): string {
  return text.replace(SPECIAL, (character) => names[character] ?? escapeOf(character));
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return UNSPEAKABLE.test(character) ? `\\u{${code.toString(16)}}` : `&#${code};`;
}
