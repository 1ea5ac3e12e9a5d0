import { MAX_IDENTIFIER } from "./identifier.ts";

/**
 * Every run of identifier characters in a binary whose format is not understood. Strings stand there without anything
 * between them, so names that touch are missed.
 */
export function plainStrings(data: Buffer): Set<string> {
  const found = new Set<string>();
  const chunk = 1 << 24;
  for (let start = 0; start < data.length; start += chunk) {
    const text = data.toString("latin1", start, Math.min(data.length, start + chunk + MAX_IDENTIFIER));
    for (const [name] of text.matchAll(/(?<![\w-])[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*(?![\w-])/g)) {
      if (name.length >= 2 && name.length <= MAX_IDENTIFIER) found.add(name);
    }
  }
  return found;
}
