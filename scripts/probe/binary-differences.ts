import { namedModels } from "../../src/models/registry.ts";
import { binaryTexts } from "./binary-texts.ts";
import { modelKeys, modelPaths } from "./model-paths.ts";
import { type StructSizes, structSizes } from "./struct-sizes.ts";
import { newTexts } from "./text-differences.ts";

/** What differs between two binaries, apart from keys; each list is sorted. */
export interface BinaryDifferences {
  /** Structs of the configuration with another number of fields. */
  readonly sizes: readonly string[];
  /** Those of other structs. */
  readonly otherSizes: readonly string[];
  /** Texts about the configuration that came or went. */
  readonly texts: readonly string[];
  /** Environment variables that came or went. */
  readonly environment: readonly string[];
  /** All other sentences that came. */
  readonly otherTexts: readonly string[];
}

/**
 * Compares two binaries in their texts.
 *
 * @param names Keys of the configuration that the models may lack.
 */
export function binaryDifferences(older: Buffer, newer: Buffer, names: Iterable<string> = []): BinaryDifferences {
  const isOurs = isConfiguration(names);
  const sizes = sizeDifferences(structSizes(older), structSizes(newer));
  const [before, after] = [binaryTexts(older), binaryTexts(newer)];
  const added = newTexts(after, before);
  const gone = newTexts(before, after);
  const of = (test: (text: string) => boolean): string[] => [
    ...added.filter(test).map((text) => `new ${shown(text)}`),
    ...gone.filter(test).map((text) => `gone ${shown(text)}`),
  ];
  return {
    sizes: sizes.filter(([name]) => isConfigStruct(name)).map(([, text]) => text),
    otherSizes: sizes.filter(([name]) => !isConfigStruct(name)).map(([, text]) => text),
    texts: of((text) => isSentence(text) && isOurs(text)),
    environment: of(isEnvironment),
    otherTexts: added.filter((text) => isSentence(text) && !isOurs(text)).map(shown),
  };
}

function sizeDifferences(before: StructSizes, after: StructSizes): [name: string, text: string][] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): [string, string][] => {
    const [old, now] = [before, after].map((sizes) => [...(sizes.get(name) ?? [])].sort((a, b) => a - b).join(" and "));
    if (old === now) return [];
    const text = old === "" ? `new, ${now} fields` : now === "" ? `gone, had ${old} fields` : `${old} -> ${now} fields`;
    return [[name, `size ${name}: ${text}`]];
  });
}

function isConfigStruct(name: string): boolean {
  return namedModels().has(name) || /(?:Toml|Keymap)$/.test(name);
}

/** Whether a text speaks of the configuration: of a key that is told from an ordinary word, or of the files themselves. */
function isConfiguration(added: Iterable<string>): (text: string) => boolean {
  const keys = [...added, ...modelPaths().flatMap((path) => [...modelKeys(path).keys()])];
  // In an error, the beginning of a name can be filled in: `_elastic_sections is required`.
  const names = new Set(keys.flatMap(endings).filter((key) => key.length >= 8 && /[_-]/.test(key)));
  const areas = [...modelKeys("").keys()].map((key) => key.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const dotted = new RegExp(`(?:^|[^\\w.])(?:${areas.join("|")})\\.[a-z_]{3,}`);
  const file = /config\.toml|requirements\.toml|--strict-config|untagged enum|(?:struct|enum) \w+Toml\b/;
  // A check of something that is written as keys are.
  const check = /\b[a-z]+(?:_[a-z]+)+\b.*\b(?:must|cannot|requires?|required|allowed|supported)\b/;
  return (text) =>
    check.test(text) ||
    file.test(text) ||
    dotted.test(text) ||
    (text.match(/[a-z][a-z0-9_-]{7,}/g) ?? []).some((word) => names.has(word));
}

/** A key, and what it ends with from each of its words on. */
function endings(key: string): string[] {
  return [...key.matchAll(/(?:^|(?<=_))[a-z]/g)].map(({ index }) => key.slice(index));
}

/** Whether a text is for people: with words apart, and no code, markup or list of names that ran together. */
function isSentence(text: string): boolean {
  if (/^(?:event )?\/|\.rs:\d+|[{};<>]{2}|<\/?[a-z]+[ >]|CREATE |SELECT |INSERT |UPDATE /.test(text)) return false;
  const words = text.match(/[A-Za-z]{2,}/g) ?? [];
  return words.length >= 2 && / /.test(text) && !words.some((word) => word.length > 40);
}

function isEnvironment(text: string): boolean {
  return /^(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+$/.test(text);
}

function shown(text: string): string {
  return JSON.stringify(text);
}
