import { countLeading } from "../toml/count-leading.ts";
import { oncePer } from "../toml/once-per.ts";
import type {
  OffsetRange,
  TomlArray,
  TomlDocument,
  TomlHeader,
  TomlPair,
  TomlPath,
  TomlStatement,
  TomlTable,
  TomlValue,
} from "../toml/types.ts";

/** A header and the pairs below it; the first section of a document has no header. */
export interface Section {
  readonly kind: "section";
  readonly header: TomlHeader | undefined;
  /** The table that the pairs go into. */
  readonly table: TomlTable;
  /** The path of that table, with indexes where it goes through arrays of tables. */
  readonly path: TomlPath;
  readonly pairs: readonly TomlPair[];
}

/** The sections of a document, in its order. */
export const sectionsOf = oncePer(({ root, statements }: TomlDocument): readonly [Section, ...Section[]] => {
  let pairs: TomlPair[] = [];
  const sections: [Section, ...Section[]] = [{ kind: "section", header: undefined, table: root, path: [], pairs }];
  const reached = new Map<TomlArray, number>();
  for (const statement of statements) {
    if (statement.type === "pair") pairs.push(statement);
    else {
      const path = headerPath(root, statement, reached);
      sections.push({ kind: "section", header: statement, table: statement.table, path, pairs: (pairs = []) });
    }
  }
  return sections;
});

/** The section of a statement. */
export function sectionOf(document: TomlDocument, { start }: OffsetRange): Section {
  const sections = sectionsOf(document);
  const count = countLeading(sections, ({ header }) => header === undefined || header.start <= start);
  return sections[count - 1] as Section;
}

/** The section whose pairs go into a table. */
export function sectionFor(document: TomlDocument, table: TomlTable): Section | undefined {
  return sectionsByTable(document).get(table);
}

const sectionsByTable = oncePer((document: TomlDocument): ReadonlyMap<TomlTable, Section> => {
  const first = new Map<TomlTable, Section>();
  for (const section of sectionsOf(document)) if (!first.has(section.table)) first.set(section.table, section);
  return first;
});

/** The last statement that starts before something. */
export function statementBefore(
  { statements }: TomlDocument,
  { start }: Pick<TomlStatement, "start">,
): TomlStatement | undefined {
  return statements[countLeading(statements, (statement) => statement.start < start) - 1];
}

/** @param reached The index of the last element of each array of tables so far. */
function headerPath(root: TomlTable, header: TomlHeader, reached: Map<TomlArray, number>): TomlPath {
  const path: (string | number)[] = [];
  let node: TomlValue | undefined = root;
  for (const { name } of header.keys) {
    path.push(name);
    node = node?.kind === "table" ? node.get(name)?.value : undefined;
    if (node?.kind !== "array" || !node.ofTables) continue;
    const next: number = (reached.get(node) ?? -1) + 1;
    if (node.items[next] === header.table) reached.set(node, next);
    const index: number = reached.get(node) ?? 0;
    path.push(index);
    node = node.items[index];
  }
  return path;
}
