import { posix } from "node:path";
import ts from "typescript";

/** A regular expression of a source file, or a part of one; `source` is undefined where it cannot be told. */
export interface FoundRegExp {
  readonly place: string;
  readonly source: string | undefined;
  readonly flags: string;
  readonly text: string;
}

/**
 * The regular expressions of a file: literals, those made from constants, and texts in `String.raw` to make some from.
 *
 * @param contentOf Gives the text of a file that this one imports constants from.
 */
export function findRegExps(
  name: string,
  content: string,
  contentOf: (name: string) => string | undefined = () => undefined,
): FoundRegExp[] {
  const file = ts.createSourceFile(name, content, ts.ScriptTarget.ESNext, true);
  const constants = new Map([...importedConstants(file, contentOf), ...constantsOf(file)]);
  const found: FoundRegExp[] = [];
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    const add = (source: string | undefined, flags: string): void => {
      const line = file.getLineAndCharacterOfPosition((node as ts.Node).getStart()).line + 1;
      found.push({ place: `${name}:${line}`, source, flags, text: (node as ts.Node).getText() });
    };
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const text = node.getText();
      const end = text.lastIndexOf("/");
      add(text.slice(1, end), text.slice(end + 1));
    } else if (isRegExp(node)) {
      const [source, flags] = node.arguments ?? [];
      add(source && textOf(source, constants), (flags && textOf(flags, constants)) ?? "");
    } else if (ts.isTaggedTemplateExpression(node)) {
      const source = textOf(node, constants);
      // Parts that mean nothing by themselves are read where they are put together.
      if (source !== undefined && isPattern(source)) add(source, "");
    }
    ts.forEachChild(node, (child) => void open.push(child));
  }
  return found;
}

function isRegExp(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";
}

function constantsOf(file: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer && ts.isIdentifier(name)) constants.set(name.text, initializer);
    }
  }
  return constants;
}

function importedConstants(
  file: ts.SourceFile,
  contentOf: (name: string) => string | undefined,
): Map<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const names = statement.importClause?.namedBindings;
    const from = posix.join(posix.dirname(file.fileName), statement.moduleSpecifier.text);
    const content = names && ts.isNamedImports(names) ? contentOf(from) : undefined;
    if (!names || !ts.isNamedImports(names) || content === undefined) continue;
    const exported = constantsOf(ts.createSourceFile(from, content, ts.ScriptTarget.ESNext, true));
    for (const { name, propertyName } of names.elements) {
      const value = exported.get((propertyName ?? name).text);
      if (value) constants.set(name.text, value);
    }
  }
  return constants;
}

/** The text of an expression of constants of the file. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value && textOf(value, constants);
  }
  if (ts.isTaggedTemplateExpression(node)) {
    if (node.tag.getText() !== "String.raw") return undefined;
    return ts.isTemplateExpression(node.template) ? joined(node.template, constants, true) : node.template.rawText;
  }
  return ts.isTemplateExpression(node) ? joined(node, constants, false) : undefined;
}

function joined(
  node: ts.TemplateExpression,
  constants: ReadonlyMap<string, ts.Expression>,
  raw: boolean,
): string | undefined {
  const own = (part: ts.TemplateLiteralLikeNode): string => (raw ? part.rawText : undefined) ?? part.text;
  let text = own(node.head);
  for (const { expression, literal } of node.templateSpans) {
    const part = textOf(expression, constants);
    if (part === undefined) return undefined;
    text += part + own(literal);
  }
  return text;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source).source !== "";
  } catch {
    return false;
  }
}
