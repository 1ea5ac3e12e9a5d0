import ts from "typescript";
import type { Shape, TableShape } from "../../../src/knowledge/shape.ts";
import type { JsonSchema } from "../../../src/schema/json-schema.ts";
import { mapSchema } from "../../../src/schema/map-schema.ts";

/** Names that the user chooses as a rule, and that mean something to Codex all the same, by the table that they stand in. */
const NAMED: Readonly<Record<string, readonly string[]>> = { ModelProviders: ["openai"] };

/** Whether the models have such a place as a rule names: `*` is any name, `[]` an item of an array. */
export function resolves(path: string, root: Shape): boolean {
  let shapes: Shape[] = [root];
  for (const step of path === "" ? [] : path.split(".")) {
    shapes = shapes.flatMap(alternatives).flatMap((shape) => below(shape, step));
  }
  return shapes.length > 0;
}

function alternatives(shape: Shape): Shape[] {
  return shape.kind === "union" ? shape.options.flatMap(alternatives) : [shape];
}

function below(shape: Shape, step: string): Shape[] {
  if (step === "[]") return shape.kind === "array" ? [shape.items] : [];
  // What Codex does not look into may hold anything.
  if (shape.kind === "any") return [shape];
  if (shape.kind !== "table") return [];
  const known = step === "*" ? shape.keys.map((key) => shape.prop(key)) : [shape.prop(step)];
  // A name beside known keys could be a misspelt one.
  const isName = step === "*" || shape.keys.length === 0 || isNamed(shape, step);
  return [...known, isName ? shape.rest : undefined].filter((found) => found !== undefined);
}

function isNamed({ name }: TableShape, key: string): boolean {
  return name !== undefined && NAMED[name]?.includes(key) === true;
}

/** The names of all keys of the models, and of those that they once had. */
export function keyNames(schema: JsonSchema): ReadonlySet<string> {
  const names = new Set<string>();
  mapSchema(schema, (node) => {
    for (const key of [...Object.keys(node.properties ?? {}), ...Object.keys(node["x-former"] ?? {})]) names.add(key);
    return node;
  });
  return names;
}

/** The texts that a mark has in a schema. */
export function marksIn(schema: JsonSchema, mark: "x-told-by" | "x-feature" | "x-only" | "x-alias-of"): string[] {
  const found: string[] = [];
  mapSchema(schema, (node) => {
    for (const property of Object.values(node.properties ?? {})) {
      const value = property[mark];
      if (value !== undefined) found.push(value);
    }
    return node;
  });
  return found;
}

/** A key that a source names. */
export interface NamedKey {
  readonly key: string;
  readonly at: string;
}

const LOOK_UPS = new Set(["child", "table", "text", "integer", "number", "flag"]);

/** The keys that a source of a rule looks up, as in `.child("command")`, or compares a name with. */
export function keysIn(file: string, content: string): NamedKey[] {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.ESNext, true);
  const found: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (ts.isCallExpression(node)) found.push(...lookedUp(node));
    if (ts.isBinaryExpression(node)) found.push(...compared(node));
  };
  visit(source);
  return found.map((literal) => {
    const { line } = source.getLineAndCharacterOfPosition(literal.getStart());
    return { key: literal.text, at: `${file}:${line + 1}` };
  });
}

function lookedUp({ expression, arguments: given }: ts.CallExpression): ts.StringLiteralLike[] {
  if (!ts.isPropertyAccessExpression(expression) || !LOOK_UPS.has(expression.name.text)) return [];
  return given.filter((argument) => ts.isStringLiteralLike(argument));
}

function compared({ left, right, operatorToken }: ts.BinaryExpression): ts.StringLiteralLike[] {
  const isEqual =
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  const isName = ts.isPropertyAccessExpression(left) && left.name.text === "name";
  return isEqual && isName && ts.isStringLiteralLike(right) && right.text !== "" ? [right] : [];
}
