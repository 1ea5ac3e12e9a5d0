import { type ExportedDocs, exportedDocs, exportedModules } from "../support/exported-docs.ts";
import manifest from "../../package.json" with { type: "json" };
import { markdownTable } from "../support/markdown-table.ts";
import type { SitePage } from "./site-page.ts";

/**
 * What the package exports, module by module.
 *
 * @param addressOf The page of the reference that typedoc writes, by the name of what it tells of.
 */
export function exportsPage(addressOf: (name: string) => string): SitePage {
  const all = exportedDocs();
  const parts = [...exportedModules].flatMap(([module, subpath]) => {
    const own = all.filter((one) => one.module === module && !one.isKnown);
    return own.length === 0 ? [] : [`## \`${manifest.name}${subpath}\``, ...moduleText(own, addressOf)];
  });
  const text = [
    "# API",
    "What the package exports, each where it is found first: a part that has an import of its own has all of it there too. [Library](library.md) tells what to take for which task; the links lead to the whole documentation of each, with its types and an example.",
    ...parts,
  ].join("\n\n");
  return { path: "exports.md", title: "API", text };
}

function moduleText(exported: readonly ExportedDocs[], addressOf: (name: string) => string): string[] {
  // The page is not one of the site's own, which would look for it among those.
  const linked = ({ name }: ExportedDocs): string => `[\`${name}\`](${addressOf(name)}){target="_self"}`;
  const calls = exported.filter(({ isFunction, isClass }) => isFunction || isClass);
  const data = exported.filter((one) => !calls.includes(one));
  const sections = calls.flatMap((one) => [`### ${linked(one)} {#${one.name}}`, one.summary]);
  if (data.length === 0) return sections;
  // The models of the tables say what the reference says of them.
  if (data.length > 100) return [...sections, "### Tables and choices", data.map(linked).join(", ")];
  return [
    ...sections,
    markdownTable(
      ["Type or value", "What it is"],
      data.map((one) => [linked(one), one.summary]),
    ),
  ];
}
