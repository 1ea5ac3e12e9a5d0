import { trimmed } from "../../words/rust-text.ts";

/** A host as Codex compares it: without port, brackets and final dots, in lower case. */
export function normalizedHost(host: string): string {
  let text = trimmed(host);
  const close = text.startsWith("[") ? text.indexOf("]") : -1;
  if (close >= 0) text = text.slice(1, close);
  else if (text.split(":").length === 2) text = text.slice(0, text.indexOf(":"));
  let end = text.length;
  while (text[end - 1] === ".") end--;
  return text.slice(0, end).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Whether a pattern for hosts stands for all of them. */
export function coversAllHosts(pattern: string): boolean {
  const text = trimmed(pattern);
  if (text.startsWith("**.")) return normalizedHost(text.slice(3)) === "*";
  return !text.startsWith("*.") && normalizedHost(text) === "*";
}
