import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import manifest from "../../package.json" with { type: "json" };

const ROOT = join(import.meta.dirname, "../..");

/** Something that a module of the package exports, with the examples of its documentation. */
export interface ExportedDocs {
  /** The module, from `src/`. */
  readonly module: string;
  readonly name: string;
  /** Whether a module before this one exports the same, so that its examples have been told. */
  readonly isKnown: boolean;
  readonly isFunction: boolean;
  readonly isClass: boolean;
  /** The module that declares it, from `src/`. */
  readonly declaredIn: string;
  /** The first paragraph of its documentation. */
  readonly summary: string;
  /** The code of each example, those of a class's members too; a name that stands for a type and a value has those of both. */
  readonly examples: readonly string[];
}

/** Where the package exports its modules, by their paths from `src/`: `""` or `"/lint"`. */
export const exportedModules: ReadonlyMap<string, string> = new Map(
  Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === "string"
      ? []
      : [[target.default.replace("./dist/", "").replace(/\.js$/, ".ts"), subpath.slice(1)] as const],
  ),
);

type Declared = ReadonlyMap<string, readonly ts.Node[]>;

/** What the modules of the package export, in their order. */
export function exportedDocs(): ExportedDocs[] {
  const before = new Set<ts.Node>();
  return [...exportedModules.keys()].flatMap((module) =>
    [...exportsOf(join(ROOT, "src", module))].map(([name, nodes]) => {
      const isKnown = nodes.every((node) => before.has(node));
      for (const node of nodes) before.add(node);
      const isFunction = nodes.some(ts.isFunctionDeclaration);
      return {
        module,
        name,
        isKnown,
        isFunction,
        isClass: nodes.some(ts.isClassDeclaration),
        declaredIn: relative(join(ROOT, "src"), nodes[0]?.getSourceFile().fileName ?? "").replaceAll("\\", "/"),
        summary: nodes.map(summaryOf).find((text) => text !== "") ?? "",
        examples: nodes.flatMap(withMembers).flatMap((node) => ts.getJSDocTags(node).flatMap(exampleOf)),
      };
    }),
  );
}

function withMembers(node: ts.Node): readonly ts.Node[] {
  return ts.isClassDeclaration(node) ? [node, ...node.members] : [node];
}

const known = new Map<string, Declared>();

/** The declarations that a file exports, by the names that it gives them. */
function exportsOf(file: string): Declared {
  const before = known.get(file);
  if (before) return before;
  const found = new Map<string, readonly ts.Node[]>();
  known.set(file, found);
  const { statements } = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const imported = new Map(statements.flatMap((statement) => importsOf(statement, file)));
  for (const statement of statements) {
    if (ts.isExportDeclaration(statement)) {
      const from = statement.moduleSpecifier && exportsOf(sourceOf(file, statement.moduleSpecifier));
      const names = statement.exportClause;
      if (!names && from) for (const [name, nodes] of from) found.set(name, nodes);
      if (!names || !ts.isNamedExports(names)) continue;
      for (const { name, propertyName = name } of names.elements) {
        const nodes = from ? from.get(propertyName.text) : imported.get(propertyName.text)?.();
        if (!nodes) throw new Error(`${file} exports ${name.text}, which is not found`);
        found.set(name.text, nodes);
      }
    } else if (isExported(statement)) {
      for (const name of namesOf(statement)) found.set(name, [...(found.get(name) ?? []), statement]);
    }
  }
  return found;
}

/** The names that a statement imports, with what gives their declarations. */
function importsOf(statement: ts.Statement, file: string): [name: string, nodes: () => readonly ts.Node[]][] {
  if (!ts.isImportDeclaration(statement) || !statement.moduleSpecifier.getText().startsWith('".')) return [];
  const names = statement.importClause?.namedBindings;
  if (!names || !ts.isNamedImports(names)) return [];
  return names.elements.map(({ name, propertyName = name }) => [
    name.text,
    () => exportsOf(sourceOf(file, statement.moduleSpecifier)).get(propertyName.text) ?? [],
  ]);
}

function sourceOf(file: string, specifier: ts.Expression): string {
  return resolve(dirname(file), (specifier as ts.StringLiteral).text);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}

function summaryOf(node: ts.Node): string {
  const text = ts.getJSDocCommentsAndTags(node).flatMap((doc) => (ts.isJSDoc(doc) ? [doc.comment] : []))[0];
  return (ts.getTextOfJSDocComment(text) ?? "").split("\n\n")[0]?.replaceAll("\n", " ") ?? "";
}

function exampleOf(tag: ts.JSDocTag): string[] {
  if (tag.tagName.text !== "example") return [];
  const [, code] = /^```ts\n([^]*)\n```$/.exec((ts.getTextOfJSDocComment(tag.comment) ?? "").trim()) ?? [];
  return code === undefined ? [] : [code];
}
