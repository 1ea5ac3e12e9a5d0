import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.ts";
import { namesOf } from "../../edit/find-sites.ts";
import { insertLines } from "../../edit/insert-lines.ts";
import { type Section, sectionOf } from "../../edit/layout.ts";
import { relocateLines } from "../../edit/relocate-lines.ts";
import { removeLines } from "../../edit/remove-lines.ts";
import { pairsEnd, sectionBody, sectionLines } from "../../edit/section-lines.ts";
import { sectionsAt } from "../../edit/section-tree.ts";
import { nodeAt } from "../../toml/locate.ts";
import { oncePer } from "../../toml/once-per.ts";
import type { TomlDocument, TomlHeader, TomlPair } from "../../toml/types.ts";

/** Offers a way out where a table is there twice: one of the two goes, or their keys are put together. */
export function withRepair(document: TomlDocument, finding: Diagnostic): Diagnostic {
  const { code, range } = finding;
  if (code !== "toml/table-redefined" && code !== "toml/extended-inline-table") return finding;
  const section = sectionOf(document, range);
  if (!hasHeader(section)) return finding;
  const { header } = section;
  if (header.array || header.keys.at(-1)?.start !== range.start) return finding;
  return code === "toml/table-redefined" ? redefined(document, finding, section) : extended(document, finding, section);
}

function hasHeader(section: Section): section is Repeated {
  return section.header !== undefined;
}

/** A section whose header is one too many. */
interface Repeated extends Section {
  readonly header: TomlHeader;
}

/** A second header: safely removed where it says the same, safely joined where it sets other keys. */
function redefined(document: TomlDocument, finding: Diagnostic, again: Repeated): Diagnostic {
  const first = sectionsAt(document, again.path)?.own[0];
  if (!first || first.header === again.header || first.header?.array) return finding;
  const [known, added] = [first, again].map(valuesIn(document)) as [Values, Values];
  if (isWithin(added, known)) {
    return { ...finding, hint: "It says nothing that the first does not.", fix: removal(document, again, true) };
  }
  const isOther = [...added.keys()].every((name) => !known.has(name));
  return {
    ...finding,
    hint: `Put all its keys under one \`${nameOf(document, again)}\`, or remove one of the two.`,
    fix: isOther ? joining(document, first, again) : removal(document, again, false),
  };
}

/** A header for a table that is written in braces: safely removed where it repeats what they hold. */
function extended(document: TomlDocument, finding: Diagnostic, again: Repeated): Diagnostic {
  const inline = nodeAt(document, again.path);
  if (inline?.kind !== "table" || inline.origin !== "inline") return finding;
  const isSame = isWithin(valuesIn(document)(again), valuesIn(document)(inline));
  return {
    ...finding,
    hint: isSame ? "Both say the same." : "Write all its keys into the braces, or all below the header.",
    fix: removal(document, again, isSame),
  };
}

function removal(document: TomlDocument, again: Repeated, safe: boolean): Fix {
  return {
    title: `Remove the second \`${nameOf(document, again)}\``,
    safe,
    edits: removeLines(document.text, [sectionLines(document, again)]),
  };
}

function joining(document: TomlDocument, first: Section, again: Repeated): Fix {
  const { text } = document;
  const added = insertLines(text, pairsEnd(document, first), [sectionBody(document, again)], false);
  return {
    title: `Move its keys to the first \`${nameOf(document, again)}\``,
    safe: true,
    edits: relocateLines(text, sectionLines(document, again), added),
  };
}

/** The header as it is written. */
function nameOf({ text }: TomlDocument, { header }: Repeated): string {
  return text.slice(header.start, header.end);
}

/** What pairs say, as it is written, by their keys. */
type Values = ReadonlyMap<string, string>;

const valuesIn = oncePer((document: TomlDocument) =>
  oncePer(({ pairs }: { readonly pairs: readonly TomlPair[] }): Values => {
    const written = ({ value: { start, end } }: TomlPair): string => document.text.slice(start, end);
    return new Map(pairs.map((pair) => [JSON.stringify(namesOf(pair)), written(pair)]));
  }),
);

function isWithin(some: Values, all: Values): boolean {
  return [...some].every(([name, value]) => all.get(name) === value);
}
