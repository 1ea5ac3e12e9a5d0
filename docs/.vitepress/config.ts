import { type DefaultTheme, defineConfig } from "vitepress";
import { DOCUMENTED, FILE_TITLES } from "../../scripts/site/key-address.ts";
import { tablesWithPages } from "../../scripts/site/reference-pages.ts";
import { guides } from "./guides.ts";
import { headingAnchor } from "./heading-anchor.ts";
import { keyHeadings } from "./key-headings.ts";
import { searchPlugin } from "./search/search-plugin.ts";

const guideMenu: DefaultTheme.SidebarItem[] = [
  ...guides.map(({ text, pages }) => ({
    text,
    items: pages.map((guide) => ({ text: guide.text, link: `/${guide.page}` })),
  })),
  { text: "Diagnostics", link: "/diagnostics" },
];

const referenceMenu: DefaultTheme.SidebarItem[] = [
  { text: "All files", link: "/reference/" },
  ...DOCUMENTED.map((root) => ({
    text: FILE_TITLES[root],
    link: `/reference/${root}/`,
    collapsed: root !== "config",
    items: tablesWithPages(root)
      .map(({ path: [name = ""] }) => ({ text: name, link: `/reference/${root}/${name}` }))
      .toSorted((a, b) => (a.text < b.text ? -1 : 1)),
  })),
];

/** A tick, drawn here so that nothing has to be fetched. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#3451b2"/><path d="m4 8 3 3 5-6" fill="none" stroke="#fff" stroke-width="2"/></svg>',
)}`;

export default defineConfig({
  title: "codex-config",
  description: "Check, lint and edit the configuration of the Codex CLI.",
  lang: "en",
  // Where the site stands on its host.
  base: process.env["DOCS_BASE"] ?? "/",
  srcDir: ".vitepress/pages",
  outDir: "dist",
  cacheDir: ".vitepress/cache",
  cleanUrls: false,
  lastUpdated: false,
  // Typedoc's pages are added after the site is built; `npm run docs` then looks at all links.
  ignoreDeadLinks: [/^\/api\//],
  // The longest pages of the reference have hundreds of keys.
  vite: {
    build: { chunkSizeWarningLimit: 1500 },
    plugins: [searchPlugin(new URL("pages/search.json", import.meta.url))],
  },
  head: [["link", { rel: "icon", href: ICON }]],
  markdown: {
    // The colours of the theme's own choice are too faint for comments.
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    anchor: { slugify: headingAnchor },
    config: keyHeadings,
  },
  themeConfig: {
    nav: [
      { text: "Guides", link: "/start" },
      { text: "Reference", link: "/reference/", activeMatch: "/reference/" },
      { text: "Diagnostics", link: "/diagnostics" },
      { text: "Command line", link: "/cli" },
      { text: "Playground", link: "/playground/index.html", target: "_self" },
      { text: "API", link: "/exports" },
    ],
    sidebar: { "/reference/": referenceMenu, "/": guideMenu },
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        // The theme's own index, which is three times as large, stays empty.
        _render: () => "",
        // What a result says is loaded page by page, and longer than it is helpful.
        detailedView: false,
      },
    },
  },
});
