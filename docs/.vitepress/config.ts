import { type DefaultTheme, defineConfig } from "vitepress";
import { DOCUMENTED, FILE_TITLES } from "../../scripts/site/key-address.ts";
import { tablesWithPages } from "../../scripts/site/reference-pages.ts";
import { guides } from "./guides.ts";
import { headingAnchor } from "./heading-anchor.ts";

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
    items: tablesWithPages(root).map(({ path: [name = ""] }) => ({ text: name, link: `/reference/${root}/${name}` })),
  })),
];

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
  // The longest pages of the reference have hundreds of keys.
  vite: { build: { chunkSizeWarningLimit: 1500 } },
  markdown: { anchor: { slugify: headingAnchor } },
  themeConfig: {
    nav: [
      { text: "Guides", link: "/start" },
      { text: "Reference", link: "/reference/", activeMatch: "/reference/" },
      { text: "Diagnostics", link: "/diagnostics" },
      { text: "Command line", link: "/cli" },
      { text: "Playground", link: "/playground/index.html", target: "_self" },
      { text: "API", link: "/api/index.html", target: "_self" },
    ],
    sidebar: { "/reference/": referenceMenu, "/": guideMenu },
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        // Examples are found by what is said of them, and are half of the text.
        _render: (source, env, markdown) => markdown.render(source, env).replaceAll(/<pre[^]*?<\/pre>/g, ""),
      },
    },
  },
});
