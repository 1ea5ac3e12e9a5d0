import type { TomlPath } from "../toml/types.ts";
import { addSections } from "./add-sections.ts";
import { addWritten } from "./add-value.ts";
import type { Draft } from "./draft.ts";
import { EditError } from "./edit-error.ts";
import { findGap } from "./find-gap.ts";
import { type PairSite, findSites, namesOf } from "./find-sites.ts";
import type { Section } from "./layout.ts";
import { headerNames, pathText } from "./path-text.ts";
import { removeLines } from "./remove-lines.ts";
import { replaceNames } from "./replace-names.ts";
import { sectionLines } from "./section-lines.ts";
import { takePair } from "./take-pair.ts";

/** Takes what is at a path to another one, where there is nothing; all is written as it was, comments included. */
export function moveValue(draft: Draft, from: TomlPath, to: TomlPath): void {
  const { sections, item } = findSites(draft.document, from);
  if (item) throw new EditError("path", from, `\`${pathText(from)}\` has no name to be moved by.`);
  if (sections.length > 0) moveSections(draft, from, to, sections);
  for (;;) {
    const [site] = findSites(draft.document, from).pairs;
    if (!site) return;
    const path = [...site.block.path, ...namesOf(site.pair)];
    movePair(draft, site, [...to, ...path.slice(from.length)]);
  }
}

/** Rewrites the headers; the sections stay where they are, unless they have to go into an element of a list. */
function moveSections(draft: Draft, from: TomlPath, to: TomlPath, sections: readonly Section[]): void {
  const { document } = draft;
  const gap = findGap(document, to);
  if (gap.table.origin === "inline" || gap.table.origin === "dotted") {
    throw new EditError("conflict", to, `\`${pathText(gap.path)}\` has no place for a header.`);
  }
  const length = headerNames(from).length;
  const rewritten = sections.flatMap(({ header }) =>
    header ? [replaceNames(document, header, length, headerNames(to))] : [],
  );
  if (!gap.path.some((step) => typeof step === "number")) return draft.change(rewritten);
  const texts = sections.map((section, index) => {
    const { start, end } = sectionLines(document, section);
    const edit = rewritten[index];
    const { text } = document;
    return edit ? [(text.slice(start, edit.range.start) + edit.text + text.slice(edit.range.end, end)).trimEnd()] : [];
  });
  // One after the other: the place for them can lie between those that go.
  draft.change(
    removeLines(
      document.text,
      sections.map((section) => sectionLines(document, section)),
    ),
  );
  draft.change([addSections(draft.document, findGap(draft.document, to).path, texts)]);
}

function movePair(draft: Draft, site: PairSite, to: TomlPath): void {
  const { removal, content } = takePair(draft.document, site);
  draft.change(removal);
  draft.change(addWritten(draft.document, to, content));
}
