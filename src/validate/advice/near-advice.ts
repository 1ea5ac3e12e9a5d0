import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { renameFix } from "../../edit/rename-fix.ts";
import type { Shape, TableShape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { nearKey } from "../../words/near-key.ts";
import { editDistance } from "../../words/nearest.ts";
import { type Check, takes } from "../findings.ts";
import { adviceOnOtherName } from "./other-name.ts";
import { recommended, recommendedKeys } from "./recommended.ts";

type Advice = Pick<Partial<Diagnostic>, "hint" | "fix">;

/** What to do about a key that is near to one that its table knows. */
export function adviceOnNear(table: Place, entry: Place, shape: TableShape, check: Check): Advice | undefined {
  const { name, node, file } = entry;
  const isFree = (key: string): boolean => {
    const to = recommended(shape, key, file);
    return to !== undefined && !table.child(to);
  };
  const guess = nearKey(name, shape.keys, isFree);
  const to = guess === undefined ? undefined : recommended(shape, guess, file);
  if (guess === undefined || to === undefined) {
    return (
      whyNot(table, entry, shape) ??
      adviceOnMisspelt(table, entry, shape, check) ??
      adviceOnEnd(table, entry, shape, check)
    );
  }
  const isTypo = name.length >= 5 && editDistance(name, guess) === 1;
  // A value that could not stand there means that something else was meant, most of all a whole table.
  if (takes(entry, shape.prop(to) as Shape, check)) return { fix: renameFix(file.document, entry.path, to, isTypo) };
  return isTypo && node.kind !== "table" ? { fix: renameFix(file.document, entry.path, to, false) } : undefined;
}

/** Of what is near to a key that cannot stand here. */
function whyNot(table: Place, { name, file }: Place, shape: TableShape): Advice | undefined {
  const meant = nearKey(name, shape.keys, (key) => recommended(shape, key, file, "config") === key);
  if (meant === undefined) return undefined;
  if (table.child(meant)) return { hint: `If \`${meant}\` is meant: that is set too. Remove \`${name}\`.` };
  return recommended(shape, meant, file) === undefined
    ? { hint: `If \`${meant}\` is meant: only \`$CODEX_HOME/config.toml\` can set it.` }
    : undefined;
}

/** Shorter names are near to too many. */
const LONG_ENOUGH = 6;

/** Of a misspelt name that people know a key by from elsewhere. */
function adviceOnMisspelt(table: Place, entry: Place, shape: TableShape, check: Check): Advice | undefined {
  const { name } = entry;
  const word = name.length < LONG_ENOUGH ? undefined : nearKey(name, shape.otherNames);
  const other = word === undefined || editDistance(name, word) > 1 ? undefined : shape.otherName(word);
  return other && adviceOnOtherName(table, entry, shape, { ...other, from: undefined }, check);
}

/** Of a key without its first words. No fix: the end may be all that the two have in common. */
function adviceOnEnd(table: Place, entry: Place, shape: TableShape, check: Check): Advice | undefined {
  const { name, file } = entry;
  if (!name.includes("_")) return undefined;
  const isMeant = (key: string): boolean =>
    key.endsWith(`_${name}`) && !table.child(key) && takes(entry, shape.prop(key) as Shape, check);
  const [key, ...more] = recommendedKeys(shape, file).filter(isMeant);
  return key !== undefined && more.length === 0 ? { hint: `If \`${key}\` is meant, write it out.` } : undefined;
}
