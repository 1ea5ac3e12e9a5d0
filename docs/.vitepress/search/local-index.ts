import MiniSearch, { type Options, type SearchResult } from "minisearch";
import { headingAnchor } from "../heading-anchor.ts";
import type { PageDocuments, SectionDocument } from "./search-documents.ts";

interface IndexText {
  /** Where the site stands on its host. */
  readonly base: string;
  readonly pages: readonly PageDocuments[];
}

interface Found {
  readonly id: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly text: string;
}

/** There are few sections of guides beside the keys, and they say more; most people have a `config.toml` only. */
const WEIGHTS = [
  ["/reference/config/", 1.5],
  ["/reference/", 1],
  ["/diagnostics.html", 2],
] as const;

const OPTIONS: Options<Found> = {
  fields: ["title", "titles", "text"],
  storeFields: ["title", "titles"],
  tokenize,
  searchOptions: {
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    boost: { title: 6, text: 2, titles: 1 },
    boostDocument: (id: string) => WEIGHTS.find(([part]) => id.includes(part))?.[1] ?? 4,
  },
};

/**
 * The index of the search, made where it is used: the texts are a third of what an index of them is, and reading them takes
 * a moment only. The theme loads it as it would load its own.
 */
export class LocalIndex {
  readonly #index = new MiniSearch<Found>(OPTIONS);

  /** @param text What `indexText` has made. */
  static loadJSON(text: string): LocalIndex {
    const { base, pages } = JSON.parse(text) as IndexText;
    const made = new LocalIndex();
    made.#index.addAll(pages.flatMap((page) => documentsOf(page, base)));
    return made;
  }

  /** What has all words; where nothing has, what has any of them. What is called so comes first. */
  search(query: string): SearchResult[] {
    const whole = this.#index.search(query, { combineWith: "AND" });
    const found = whole.length > 0 ? whole : this.#index.search(query);
    const called = query.trim().toLowerCase();
    return found.toSorted((a, b) => distance(a["title"] as string, called) - distance(b["title"] as string, called));
  }
}

/** 0 for what has the name, 1 for a key of that name in a table, 2 for what begins so, 3 for all else. */
function distance(title: string, name: string): number {
  const whole = title.toLowerCase();
  if (whole === name) return 0;
  if (whole.endsWith(`.${name}`)) return 1;
  return whole.startsWith(name) ? 2 : 3;
}

/** What the browser fetches, for `LocalIndex.loadJSON`. */
export function indexText(pages: readonly PageDocuments[], base: string): string {
  return JSON.stringify({ base, pages } satisfies IndexText);
}

/** The addresses that the results lead to. */
export function resultLinks(pages: readonly PageDocuments[], base: string): string[] {
  return pages.flatMap((page) => documentsOf(page, base)).map(({ id }) => id);
}

function documentsOf([path, within, sections]: PageDocuments, base: string): Found[] {
  const page = sections[0]?.[0] ?? "";
  return sections.map(([title, text, anchor]: SectionDocument, at) => ({
    id: `${base}${path}#${encodeURI(anchor ?? headingAnchor(title))}`,
    title,
    titles: [within, at === 0 ? "" : page].filter((part) => part !== ""),
    text,
  }));
}

/** Names are found as they are written, and by their parts: `refresh_interval_ms`, `refresh`. */
function tokenize(text: string): string[] {
  const names: readonly string[] = text.match(/[\p{L}\p{N}]+(?:[-_/.][\p{L}\p{N}]+)+/gu) ?? [];
  const ends = names.flatMap((name) => name.split(".").slice(-1)).filter((end) => !names.includes(end));
  return [...(text.match(/[\p{L}\p{N}]+/gu) ?? []), ...names, ...ends];
}
