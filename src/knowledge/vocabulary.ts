import { definitionsOf } from "./slim-schema.ts";
import { slimFiles } from "./slim-schemas.js";

let words: ReadonlySet<string> | undefined;

/** Whether the models know a key or a value of that name, of some length and without spaces, anywhere. */
export function isKnownWord(word: string): boolean {
  words ??= new Set([...allNames()].filter((name) => /^\S{4}\S*$/.test(name)));
  return words.has(word);
}

/** Whether the names have been read, which takes as long as a small file does. */
export function areWordsRead(): boolean {
  return words !== undefined;
}

/** The names of all keys and values. */
function allNames(): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { properties, const: choice } = value as { readonly properties?: unknown; readonly const?: unknown };
    if (typeof properties === "object" && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
    for (const word of Array.isArray(value) ? value : [choice]) if (typeof word === "string") names.add(word);
    Object.values(value).forEach(visit);
  };
  for (const { text } of Object.values(slimFiles.roots)) visit(JSON.parse(text));
  for (const [, text] of definitionsOf(slimFiles)) visit(JSON.parse(text));
  return names;
}
