import { readFileSync, readdirSync } from "node:fs";
import { exportsPage } from "./exports-page.ts";
import { referencePages } from "./reference-pages.ts";
import type { SitePage } from "./site-page.ts";

const DOCS = new URL("../../docs/", import.meta.url);

/**
 * All pages of the site: the guides as they are, the way in, and the reference of keys and of what the package exports.
 *
 * @param apiAddressOf The page that typedoc has written of an export, by its name.
 */
export function sitePages(apiAddressOf: (name: string) => string): SitePage[] {
  const guides = readdirSync(DOCS).filter((name) => name.endsWith(".md"));
  return [
    { path: "index.md", title: "codex-config", text: read(".vitepress/home.md") },
    ...guides.sort().map((name) => page(name, read(name))),
    ...referencePages(),
    exportsPage(apiAddressOf),
  ];
}

function page(path: string, text: string): SitePage {
  const [, title = path] = /^# (.+)$/m.exec(text) ?? [];
  return { path, title, text };
}

function read(path: string): string {
  return readFileSync(new URL(path, DOCS), "utf8");
}
