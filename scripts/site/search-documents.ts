import { headingAnchor } from "../../docs/.vitepress/heading-anchor.ts";
import type { PageDocuments, SectionDocument } from "../../docs/.vitepress/search/search-documents.ts";
import type { SitePage } from "./site-page.ts";

/**
 * What the search finds, page by page. Guides are found by all that they say but for examples; a key or a diagnostic, of
 * which there are hundreds, by its name and its first paragraph.
 */
export function searchDocuments(pages: readonly SitePage[]): PageDocuments[] {
  return pages
    .filter(({ path }) => path !== "index.md")
    .map((page): PageDocuments => {
      const sections = sectionsOf(page);
      return [page.path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html"), page.within ?? "", sections];
    });
}

function sectionsOf({ path, text }: SitePage): SectionDocument[] {
  const isList = path.startsWith("reference/") || path === "diagnostics.md";
  const taken = new Set<string>();
  return text
    .replaceAll(/^```[^]*?^```$|^<!--[^]*?-->$/gm, "")
    .split(/^(?=#{1,6} )/m)
    .flatMap((section): SectionDocument[] => {
      const [whole, heading, own] = /^#{1,6} (.*?)(?: \{#(.*)\})?$/m.exec(section) ?? [];
      if (whole === undefined || heading === undefined) return [];
      const title = withoutLinks(heading).replaceAll("`", "");
      const anchor = own ?? unused(headingAnchor(title), taken);
      const body = section.slice(whole.length).replaceAll(/^(?:::: .*|:::|[-:| ]+)$/gm, "");
      // A table of a type that is told of elsewhere on the page is found by its name.
      const isRepeated = body.includes("\n- More at: ");
      const said = isRepeated ? "" : plain(isList ? (body.trim().split("\n\n")[0] ?? "") : body);
      return [anchor === headingAnchor(title) ? [title, said] : [title, said, anchor]];
    });
}

/** As the anchors of headings are made that are there twice. */
function unused(anchor: string, taken: Set<string>): string {
  let free = anchor;
  for (let count = 1; taken.has(free); count++) free = `${anchor}-${count}`;
  taken.add(free);
  return free;
}

/** Markdown without its marks. */
function plain(markdown: string): string {
  return withoutLinks(markdown)
    .replaceAll(/\\(?=\|)|[`*]|^[-|] | \|(?= |$)/gm, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function withoutLinks(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?/g, "$1");
}
