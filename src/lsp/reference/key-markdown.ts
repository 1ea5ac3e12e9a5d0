import type { FileKind } from "../../kinds/file-kind.ts";
import type { KeyDocs } from "../../reference/key-docs.ts";
import { keyFacts, valueText } from "../../reference/key-facts.ts";

/** What was told, by kind of file and path: to find an example takes a while. */
const told = new Map<string, string>();

/** What there is to know of a key of a file, in Markdown. */
export function keyMarkdown(docs: KeyDocs, kind: FileKind): string {
  const name = JSON.stringify([kind, docs.path]);
  let text = told.get(name);
  if (text === undefined) told.set(name, (text = markdown(docs)));
  return text;
}

function markdown(docs: KeyDocs): string {
  const { path, text, values, retired, example } = docs;
  const parts = [
    `**\`${path.join(".")}\`**`,
    ...(retired && retired.instead !== "" ? [`**${retired.instead}**`] : []),
    ...text,
    keyFacts(docs)
      .map(([label, fact]) => `- ${label}: ${fact}`)
      .join("\n"),
    values.map((one) => `- \`${one.value}\`: ${valueText(one)}`.replace(/: $/, "")).join("\n"),
    example === undefined ? "" : `\`\`\`toml\n${example}\n\`\`\``,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** What a value of a key means; undefined where the models do not say. */
export function valueMeaning({ values }: KeyDocs, value: string): string | undefined {
  return values.find((one) => one.value === value)?.meaning || undefined;
}
