import { kinds } from "../../src/kinds/index.ts";
import type { RootName } from "../../src/models/roots.ts";
import { allKeys } from "../../src/reference/all-keys.ts";
import { keySummary } from "../../src/reference/docs-of-key.ts";
import { keySchema } from "../../src/reference/key-schema.ts";
import { retirementOf } from "../../src/reference/retired-key.ts";
import type { SchemaKey } from "../../src/reference/schema-key.ts";
import { markdownTable } from "../support/markdown-table.ts";
import { DOCUMENTED, FILE_TITLES, anchorOf, hasPage, homeOf, kindsOfRoot, pageOf } from "./key-address.ts";
import { retiredKeys } from "./retired-keys.ts";
import type { SitePage } from "./site-page.ts";
import { tablePage } from "./table-page.ts";
import { keyHeading, keyText } from "./key-section.ts";

/** The reference: a page for each file of Codex, and one for each table of its top level. */
export function referencePages(): SitePage[] {
  return [overview(), ...DOCUMENTED.flatMap((root) => pagesOfFile(root))];
}

/** The tables of a file that have a page of their own. */
export function tablesWithPages(root: RootName): SchemaKey[] {
  return topKeys(root).filter((key) => hasPage(key, root));
}

function overview(): SitePage {
  const rows = DOCUMENTED.map((root) => {
    const own = [...allKeys(root).values()].filter((key) => homeOf(key, root) === root).length;
    const others = allKeys(root).size - own;
    const shared = others === 0 ? "" : ` and ${others} of files above`;
    return [`[${FILE_TITLES[root]}](${root}/index.md)`, firstParagraph(root), `${own}${shared}`];
  });
  const text = [
    "# Reference",
    `Every key of every file that Codex ${keySchema("config")["x-codex-version"]} reads: what it takes, its default, since when there is it, and where it may stand. \`codex-config explain KEY\` prints the same of one key.`,
    markdownTable(["File", "What it is", "Keys"], rows),
  ].join("\n\n");
  return { path: "reference/index.md", title: "Reference", text };
}

function pagesOfFile(root: RootName): SitePage[] {
  const tables = tablesWithPages(root);
  return [filePage(root, tables), ...tables.map((table) => tablePage(table, root))];
}

function filePage(root: RootName, tables: readonly SchemaKey[]): SitePage {
  const others = topKeys(root).filter((key) => !tables.includes(key));
  const own = others.filter((key) => homeOf(key, root) === root);
  const shared = others.filter((key) => !own.includes(key));
  const parts = [
    `# ${FILE_TITLES[root]}`,
    firstParagraph(root),
    markdownTable(
      ["Codex reads it as", "From", "A broken one"],
      kindsOfRoot(root).map(({ title, places, broken }) => [
        title,
        places.map((place) => place.in.map((folder) => `\`${FOLDERS[folder]}/${place.path}\``).join(", ")).join(", ") ||
          "where another file names it",
        `Codex ${broken.words}`,
      ]),
    ),
    ...list("Tables", tables, (key) => `${key.path[0]}.md`),
    ...own.flatMap((key) => [
      keyHeading(key, 2),
      ...keyText(key, root),
      ...(key.schema["x-removed"] === undefined ? [] : retiredKeys(key, root)),
    ]),
    ...list("As in other files", shared, (key) => `/${pageOf(key, root)}#${anchorOf(key)}`),
  ];
  return { path: `reference/${root}/index.md`, title: FILE_TITLES[root], text: parts.join("\n\n") };
}

const FOLDERS = { home: "$CODEX_HOME", project: ".codex", system: "/etc/codex" } as const;

function list(title: string, keys: readonly SchemaKey[], link: (key: SchemaKey) => string): string[] {
  if (keys.length === 0) return [];
  const rows = keys.map((key) => [`[\`${key.path[0]}\`](${link(key)})`, keySummary(key)]);
  return [`## ${title}`, markdownTable(["Key", "What it is for"], rows)];
}

function topKeys(root: RootName): SchemaKey[] {
  const keys = [...allKeys(root).values()].filter(({ path }) => path.length === 1);
  // What is no longer to be used comes last.
  return [...keys.filter((key) => !retirementOf(key)), ...keys.filter((key) => retirementOf(key))];
}

function firstParagraph(root: RootName): string {
  return keySchema(root).description ?? kinds[root].title;
}
