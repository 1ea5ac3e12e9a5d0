import ts from "typescript";

/**
 * Takes the making of error objects out of Ajv's standalone code: a validator that is only asked for its verdict needs
 * none, and without them it is a fraction of the size. `true` stands where an error object stood, so that the code's
 * own bookkeeping (counts, `errors === 0`) works as before.
 *
 * @param source Standalone code of Ajv.
 */
export function verdictOnly(source: string): string {
  const file = ts.createSourceFile("validator.js", source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const result = ts.transform(file, [
    (context) => {
      const visit = (node: ts.Node): ts.Node => {
        if (ts.isObjectLiteralExpression(node) && hasKeys(node, ["instancePath", "schemaPath", "keyword"])) {
          return ts.factory.createTrue();
        }
        // The second argument only tells a validator where it is, for its error objects.
        if (
          ts.isCallExpression(node) &&
          ts.isIdentifier(node.expression) &&
          /^validate\d+$/.test(node.expression.text)
        ) {
          const [data] = node.arguments;
          return ts.factory.updateCallExpression(node, node.expression, undefined, data ? [data] : []);
        }
        return ts.visitEachChild(node, visit, context);
      };
      return (root) => ts.visitEachChild(root, visit, context);
    },
  ]);
  return ts.createPrinter().printFile(result.transformed[0] as ts.SourceFile);
}

function hasKeys(node: ts.ObjectLiteralExpression, keys: readonly string[]): boolean {
  const found = node.properties.map(({ name }) => (name && ts.isIdentifier(name) ? name.text : ""));
  return keys.every((key) => found.includes(key));
}
