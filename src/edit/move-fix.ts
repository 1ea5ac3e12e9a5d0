import type { Fix } from "../diagnostics/diagnostic.ts";
import { nodeAt } from "../toml/locate.ts";
import type { TomlDocument, TomlKey, TomlPath } from "../toml/types.ts";
import { addWritten } from "./add-value.ts";
import { joinEdits } from "./join-edits.ts";
import { pairSite } from "./pair-site.ts";
import { pathText } from "./path-text.ts";
import { relocateLines } from "./relocate-lines.ts";
import { takePair } from "./take-pair.ts";
import { unlessRefused } from "./unless-refused.ts";
import { writeKey } from "./write-string.ts";

/**
 * A fix that moves a pair to a path with its comments; undefined where that is taken, or has no place for it.
 *
 * @param value What it is to say there, as TOML, instead of what it says.
 */
export function moveFix(document: TomlDocument, key: TomlKey, to: TomlPath, value?: string): Fix | undefined {
  const site = pairSite(document, key);
  if (!site || document.syntax.name === "json" || nodeAt(document, to) !== undefined) return undefined;
  const { removal, lines, content } = takePair(document, site);
  const written = { ...content, ...(value !== undefined && { value }) };
  const added = unlessRefused(() => addWritten(document, to, written));
  if (!added) return undefined;
  const [only] = added;
  const name = String(to.at(-1));
  const isSame = value === undefined && name === key.name;
  const what = isSame ? `Move \`${name}\`` : `Set \`${writeKey(name)} = ${written.value}\``;
  return {
    title: `${what} ${placeOf(to.slice(0, -1), isSame)}`,
    safe: true,
    edits:
      lines && only && added.length === 1
        ? relocateLines(document.text, lines, only)
        : joinEdits(document.text, [...added, ...removal]),
  };
}

function placeOf(table: TomlPath, isMove: boolean): string {
  if (table.length === 0) return isMove ? "to the top level" : "at the top level";
  return `${isMove ? "to" : "in"} \`[${pathText(table)}]\``;
}
