import ts from "typescript";

/** A list that becomes the arguments of a call. */
export interface FoundSpread {
  readonly line: number;
  /** The call up to its arguments, and the list. */
  readonly text: string;
}

/**
 * The calls of a file with a spread list among their arguments. Each argument takes room on the stack, so that a list as
 * long as a file ends the program. Lists that are written out, and the arguments that a function got itself, are no harm.
 */
export function findSpreads(name: string, content: string): FoundSpread[] {
  const file = ts.createSourceFile(name, content, ts.ScriptTarget.ESNext, true);
  const found: FoundSpread[] = [];
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    ts.forEachChild(node, (child) => void open.push(child));
    const list = listOf(node);
    if (!list || ts.isArrayLiteralExpression(list) || isRestParameter(list)) continue;
    const { expression } = node.parent as ts.CallExpression | ts.NewExpression;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ line, text: `${expression.getText()}(...${list.getText()})` });
  }
  return found.sort((a, b) => a.line - b.line);
}

function listOf(node: ts.Node): ts.Expression | undefined {
  if (!ts.isSpreadElement(node)) return undefined;
  return ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent) ? node.expression : undefined;
}

function isRestParameter(list: ts.Expression): boolean {
  if (!ts.isIdentifier(list)) return false;
  for (let node: ts.Node = list.parent; !ts.isSourceFile(node); node = node.parent) {
    if (!ts.isFunctionLike(node)) continue;
    const parameter = node.parameters.find(({ name }) => ts.isIdentifier(name) && name.text === list.text);
    if (parameter) return parameter.dotDotDotToken !== undefined;
  }
  return false;
}
