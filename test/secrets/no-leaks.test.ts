import { describe, expect, it } from "vitest";
import { configSchema } from "../../src/schema/generate.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { markedPlaces, namedPlaces } from "../cli/support/secret-places.ts";
import { type KeyPath, walkSchema } from "../support/walk-schema.ts";
import { leaked, tellingParts } from "./support/leaks.ts";
import { outputs } from "./support/outputs.ts";
import { RandomText } from "./support/random-text.ts";
import { plainForms, randomForms } from "./support/secret-forms.ts";
import { type Snippet, aloneWritings, document, writings } from "./support/writings.ts";

const keys = keysOf(configSchema());
const places: readonly KeyPath[] = [...markedPlaces(configSchema()), ...namedPlaces];
const random = new RandomText(4);

/** Each way of writing gets one in so many of the keys, another part than the one before. */
const SHARE = 24;
const SHARE_ALONE = 240;

/** A text with secrets in it, each with words on where it is. */
interface Planted {
  readonly text: string;
  readonly secrets: ReadonlyMap<string, string>;
}

type Forms = typeof randomForms;
type Write = (path: KeyPath, text: string) => Snippet;

function keysOf(schema: JsonSchema): KeyPath[] {
  const found = new Map<string, KeyPath>();
  walkSchema(schema, (_, path) => {
    if (path.length > 0) found.set(path.join("\0"), path);
    return true;
  });
  return [...found.values()];
}

function plant(paths: readonly KeyPath[], write: Write, forms: Forms, from: number): Planted {
  const all = Object.entries(forms);
  const secrets = new Map<string, string>();
  const snippets: Snippet[] = [];
  for (const [index, path] of paths.entries()) {
    const [name, form] = all[(from + index) % all.length] ?? [];
    const planted = form?.(random);
    if (!planted) continue;
    secrets.set(planted.secret, `${path.join(".")}: ${name}`);
    snippets.push(write(path, planted.text));
  }
  return { text: document(snippets), secrets };
}

async function leaksOf({ text, secrets }: Planted): Promise<string[]> {
  const parts = tellingParts(secrets.keys());
  const found = new Set<string>();
  for (const [output, said] of await outputs(text)) {
    for (const [secret, around] of leaked(said, parts)) found.add(`${secrets.get(secret)} in ${output}: ${around}`);
  }
  return [...found];
}

function share(step: number, from: number): KeyPath[] {
  return keys.filter((_, index) => (index + from) % step === 0);
}

describe("no output holds a random text at any key", () => {
  it("has all keys", () => {
    expect(keys.length).toBeGreaterThan(1500);
    expect(places.length).toBeGreaterThan(25);
  });

  it.each(Object.entries(writings))("written %s", async (name, write) => {
    const from = Object.keys(writings).indexOf(name);
    expect(await leaksOf(plant(share(SHARE, from), write, randomForms, from))).toEqual([]);
  });

  it.each(Object.entries(aloneWritings))("written %s", async (name, write) => {
    const from = Object.keys(aloneWritings).indexOf(name);
    const found: string[] = [];
    for (const [index, path] of share(SHARE_ALONE, from).entries()) {
      found.push(...(await leaksOf(plant([path], write, randomForms, from + index))));
    }
    expect(found).toEqual([]);
  });
});

/** Where it is no secret's place any more. */
const ELSEWHERE = /as a|comment|of its own|that there is not|wrong table|with escapes|backslash/;

describe("no output holds what stands at a secret's place", () => {
  const written = Object.entries({ ...writings, ...aloneWritings }).filter(([name]) => !ELSEWHERE.test(name));

  it.each(written)("written %s", async (name, write) => {
    const from = written.findIndex(([other]) => other === name);
    const found: string[] = [];
    for (const [index, path] of places.entries()) {
      // Each place in every second way.
      if ((index + from) % 2 === 0) found.push(...(await leaksOf(plant([path], write, plainForms, index))));
    }
    expect(found).toEqual([]);
  });
});
