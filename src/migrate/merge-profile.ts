import { addSections, type Lines } from "../edit/add-sections.ts";
import { addWritten } from "../edit/add-value.ts";
import { Draft } from "../edit/draft.ts";
import { EditError } from "../edit/edit-error.ts";
import { namesOf } from "../edit/find-sites.ts";
import { type Section, sectionsOf } from "../edit/layout.ts";
import { isSameMeaning, meaningOfNode } from "../edit/meaning.ts";
import { pathText } from "../edit/path-text.ts";
import { sectionLines } from "../edit/section-lines.ts";
import { takePair } from "../edit/take-pair.ts";
import { nodeAt } from "../toml/locate.ts";
import type { TomlDocument, TomlPair, TomlPath } from "../toml/types.ts";

/**
 * Adds all that one document says to another one, as it is written and with its comments.
 *
 * @throws EditError where the other one says something else, or has no place for it.
 */
export function mergeProfile(into: TomlDocument, from: TomlDocument): TomlDocument {
  const draft = new Draft(into);
  for (const section of sectionsOf(from)) {
    const list = listAround(section.path);
    if (list) addList(draft, from, list);
    else if (section.header && draft.node(section.path) === undefined) addSection(draft, from, section);
    else for (const pair of section.pairs) addPair(draft, from, section, pair);
  }
  return draft.document;
}

/** The path of the outermost list of tables that a path goes through. */
function listAround(path: TomlPath): TomlPath | undefined {
  const index = path.findIndex((step) => typeof step === "number");
  return index === -1 ? undefined : path.slice(0, index);
}

function addList(draft: Draft, from: TomlDocument, path: TomlPath): void {
  if (isThere(draft, from, path)) return;
  const sections = sectionsOf(from).filter((section) => path.every((step, index) => section.path[index] === step));
  draft.change([
    addSections(
      draft.document,
      path.slice(0, -1),
      sections.map((section) => linesOf(from, section)),
    ),
  ]);
}

function addSection(draft: Draft, from: TomlDocument, section: Section): void {
  const parent = section.path.slice(0, -1);
  const known = parent.findLastIndex((_, index) => draft.node(parent.slice(0, index + 1)) !== undefined) + 1;
  draft.change([addSections(draft.document, parent.slice(0, known), [linesOf(from, section)])]);
}

function linesOf(document: TomlDocument, section: Section): Lines {
  const { start, end } = sectionLines(document, section);
  return [document.text.slice(start, end).trimEnd()];
}

function addPair(draft: Draft, from: TomlDocument, section: Section, pair: TomlPair): void {
  const names = namesOf(pair);
  const path = [...section.path, ...names];
  if (isThere(draft, from, path)) return;
  const { content } = takePair(from, { block: section, pair, depth: names.length });
  draft.change(addWritten(draft.document, path, content));
}

/** Whether the same is said at a path already. */
function isThere(draft: Draft, from: TomlDocument, path: TomlPath): boolean {
  const known = draft.node(path);
  const added = nodeAt(from, path);
  if (known === undefined || added === undefined) return false;
  if (isSameMeaning(meaningOfNode(known, draft.document.text), meaningOfNode(added, from.text))) return true;
  throw new EditError("conflict", path, `\`${pathText(path)}\` has another value there.`);
}
