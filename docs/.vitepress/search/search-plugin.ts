import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "vitepress";

type Plugin = Extract<NonNullable<NonNullable<UserConfig["vite"]>["plugins"]>[number], { readonly name: string }>;

/** The parts of the theme's search that readers of screens take for something else, and what they are. */
const ROLES: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  "VPLocalSearchBox.vue": [
    ['role="button"', 'role="dialog"'],
    [`:aria-owns="results?.length ? 'localsearch-list' : undefined"`, 'aria-modal="true"'],
    ['aria-expanded="true"', ""],
    ['aria-haspopup="listbox"', ""],
    [`:role="results?.length ? 'listbox' : undefined"`, ""],
    [`:aria-selected="selectedIndex === index ? 'true' : 'false'"`, ""],
    ['role="option"', ""],
    [
      `:aria-label="[...p.titles, p.title].join(' > ')"`,
      ":aria-current=\"selectedIndex === index ? 'true' : undefined\"",
    ],
    [`:aria-activedescendant="selectedIndex > -1 ? ('localsearch-item-' + selectedIndex) : undefined"`, ""],
    ['aria-autocomplete="both"', ""],
    ["<kbd :aria-label=", '<kbd role="img" :aria-label='],
    ['<span class="title-icon">', '<span class="title-icon" aria-hidden="true">'],
  ],
  // On a phone there is no text, and elsewhere the text is more than the label.
  "VPNavBarSearchButton.vue": [[":aria-label=", ":title="]],
};

/**
 * Gives the theme's search an index of our own, both the class and what it is loaded from, and its parts the right roles.
 *
 * @throws {Error} When the theme no longer has what is to be changed.
 */
export function searchPlugin(indexFile: URL): Plugin {
  return {
    name: "codex-config:search",
    enforce: "pre",
    resolveId(id, importer) {
      const isTheme = id === "minisearch" && importer?.includes("VPLocalSearchBox");
      return isTheme ? fileURLToPath(new URL("theme-index.ts", import.meta.url)) : undefined;
    },
    load(id) {
      if (id !== "/@localSearchIndexroot") return undefined;
      return `export default ${JSON.stringify(readFileSync(indexFile, "utf8"))}`;
    },
    transform(code, id) {
      const changes = ROLES[id.split("/").at(-1) ?? ""];
      return changes?.reduce((text, [before, after]) => {
        if (!text.includes(before)) throw new Error(`${id} has no ${before}`);
        return text.replaceAll(before, () => after);
      }, code);
    },
  };
}
