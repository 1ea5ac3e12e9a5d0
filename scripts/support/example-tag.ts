/** An example for a JSDoc comment, as a paragraph of `docComment`. */
export function exampleTag(code: string): string {
  return `@example\n\`\`\`ts\n${code}\n\`\`\``;
}
