import { countLeading } from "../toml/count-leading.ts";
import { oncePer } from "../toml/once-per.ts";
import type {
  OffsetRange,
  TomlDocument,
  TomlHeader,
  TomlPair,
  TomlPath,
  TomlStatement,
  TomlTable,
  TomlValue,
} from "../toml/types.ts";

/** A header and the pairs below it; the first section of a document has no header. */
export class Section {
  readonly kind = "section";
  readonly header: TomlHeader | undefined;
  /** The table that the pairs go into. */
  readonly table: TomlTable;
  readonly pairs: readonly TomlPair[];
  readonly #root: TomlTable;
  #path: TomlPath | undefined;

  constructor(root: TomlTable, header: TomlHeader | undefined, pairs: readonly TomlPair[]) {
    this.header = header;
    this.table = header?.table ?? root;
    this.pairs = pairs;
    this.#root = root;
  }

  /** The path of that table, with indexes where it goes through arrays of tables. Made when asked for: most are not. */
  get path(): TomlPath {
    this.#path ??= this.header ? headerPath(this.#root, this.header) : [];
    return this.#path;
  }
}

/** The sections of a document, in its order. */
export const sectionsOf = oncePer(({ root, statements }: TomlDocument): readonly [Section, ...Section[]] => {
  let pairs: TomlPair[] = [];
  const sections: [Section, ...Section[]] = [new Section(root, undefined, pairs)];
  for (const statement of statements) {
    if (statement.type === "pair") pairs.push(statement);
    else sections.push(new Section(root, statement, (pairs = [])));
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

function headerPath(root: TomlTable, header: TomlHeader): TomlPath {
  const path: (string | number)[] = [];
  let node: TomlValue | undefined = root;
  for (const { name } of header.keys) {
    path.push(name);
    node = node?.kind === "table" ? node.get(name)?.value : undefined;
    if (node?.kind !== "array" || !node.ofTables) continue;
    // The element that was begun last by then.
    const index: number = Math.max(0, countLeading(node.items, ({ start }) => start <= header.start) - 1);
    path.push(index);
    node = node.items[index];
  }
  return path;
}
