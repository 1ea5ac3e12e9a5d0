import manifest from "../../package.json" with { type: "json" };
import type { SitePage } from "./site-page.ts";

/** `llms.txt`: what there is to read, for programs that read. */
export function llmsIndex(pages: readonly SitePage[], base: string): string {
  const line = ({ path, title }: SitePage): string => `- [${title}](${base}${path})`;
  const reference = pages.filter(isReference);
  const guides = pages.filter((page) => !isReference(page) && page.path !== "index.md");
  return [
    "# codex-config",
    `> ${manifest.description}`,
    "## Guides",
    guides.map(line).join("\n"),
    "## Reference",
    [`- [The whole reference in one file](${base}reference.md)`, ...reference.map(line)].join("\n"),
    "",
  ].join("\n\n");
}

/** The whole reference in one file of Markdown, without what only the site understands. */
export function llmsReference(pages: readonly SitePage[]): string {
  const texts = pages.filter(isReference).map(({ text }) =>
    text
      .replaceAll(/ \{#.*\}$|<span id="[^"]*">|<\/span>/gm, "")
      .replaceAll(/^::: warning (.*)\n(.*)\n:::$/gm, "**$1.** $2")
      .replaceAll(/\]\((?!https:)[^)]*\)/g, "]"),
  );
  return `${texts.join("\n\n")}\n`;
}

function isReference({ path }: SitePage): boolean {
  return path.startsWith("reference/");
}
