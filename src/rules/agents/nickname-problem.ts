import type { Place } from "../../resolve/place.ts";
import { trimmed } from "../../words/rust-text.ts";

/** A nickname that Codex does not take, and what is wrong with it. */
interface NicknameProblem {
  readonly item: Place;
  readonly why: string;
}

/** The first of the nicknames of a role that Codex does not take. */
export function nicknameProblem(list: Place): NicknameProblem | undefined {
  const seen = new Set<string>();
  for (const item of list.items) {
    const why = whyNot(item, seen);
    if (why !== undefined) return { item, why };
  }
  return undefined;
}

function whyNot(item: Place, seen: Set<string>): string | undefined {
  const text = item.text();
  if (text === undefined) return undefined;
  const name = trimmed(text);
  if (name === "") return "A nickname is blank";
  if (seen.has(name)) return `The nickname \`${name}\` is there twice`;
  seen.add(name);
  return /^[A-Za-z0-9 _-]+$/.test(name) ? undefined : "A nickname has a character that is not allowed";
}
