import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlKey } from "../toml/types.ts";
import { addBeside } from "./add-pairs.ts";
import type { EditValue } from "./edit-value.ts";
import { pairSite } from "./pair-site.ts";
import { textStyle } from "./text-style.ts";
import { writeValue } from "./write-value.ts";

/** Puts another pair into the table of one, right behind it; undefined where the table has no place for pairs. */
export function pairBehind(
  document: TomlDocument,
  key: TomlKey,
  name: string,
  value: EditValue,
): TextEdit[] | undefined {
  const site = pairSite(document, key);
  const pair = { names: [name], value: writeValue(value, textStyle(document), [name]) };
  return site && addBeside(document, { ...site, depth: site.depth - 1 }, [pair]);
}
