import type { KeyDocs, KeyValue } from "../../src/reference/key-docs.ts";
import { keyFacts, valueText } from "../../src/reference/key-facts.ts";
import { markdownTable } from "./markdown-table.ts";

type Fact = readonly [label: string, text: string];

/** What stands below the heading of a key, in Markdown: what it does, its facts, values and an example. */
export function keyBody(docs: KeyDocs, more: readonly Fact[] = []): string[] {
  const { text, values, example } = docs;
  return [
    ...text,
    factList([...keyFacts(docs), ...more]),
    ...(values.length === 0 ? [] : [valueTable(values)]),
    ...(example === undefined ? [] : [`\`\`\`${example.startsWith("{") ? "json" : "toml"}\n${example}\n\`\`\``]),
  ];
}

/** Facts as a list, one a line. */
export function factList(facts: readonly Fact[]): string {
  return facts.map(([label, fact]) => `- ${label}: ${fact}`).join("\n");
}

function valueTable(values: readonly KeyValue[]): string {
  return markdownTable(
    ["Value", "Meaning"],
    values.map((one) => [`\`${one.value}\``, valueText(one)]),
  );
}
