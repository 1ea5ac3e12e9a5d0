import { docsOfKey, keySummary } from "../../reference/docs-of-key.ts";
import { keyFacts, valueText } from "../../reference/key-facts.ts";
import { keySchema } from "../../reference/key-schema.ts";
import { isCurrent } from "../../reference/retired-key.ts";
import { type SchemaKey, keysBelow } from "../../reference/schema-key.ts";
import type { Release } from "../../knowledge/release.ts";
import type { RootName } from "../../models/roots.ts";
import type { JsonSchema } from "../../schema/json-schema.ts";
import { wrap } from "../../text/wrap.ts";
import { releaseFacts } from "./release-facts.ts";
import { type Layout, example, listEntry, section } from "./layout.ts";

/**
 * What a key is for, what it takes and where it may stand; for a table, also the keys in it.
 *
 * @param release The release of which to tell, too, what it knows of it.
 */
export function keyText(key: SchemaKey, kind: RootName, release: Release | undefined, layout: Layout): string {
  const root = keySchema(kind);
  const docs = docsOfKey(key, root, kind);
  const { path, text, values, example: toml } = docs;
  const facts = [...keyFacts(docs), ...(release ? releaseFacts(key, docs, kind, release) : [])];
  const { width, paint } = layout;
  const labels = facts.reduce((widest, [label]) => Math.max(widest, label.length), 0) + 1;
  return (
    `${paint(path.join("."), "bold", "cyan")}\n` +
    text.map((paragraph, index) => `${index > 0 ? "\n" : ""}${wrap(paragraph, width).join("\n")}\n`).join("") +
    "\n" +
    facts.map(([label, fact]) => factLines(label, fact, labels, layout)).join("") +
    (values.length === 0 ? "" : `\n${paint("Values", "bold")}\n`) +
    values.map((one) => indent(listEntry(one.value, "", valueText(one), { ...layout, width: width - 2 }))).join("") +
    (toml === undefined ? "" : example("Example", toml, layout)) +
    tableText(key, root, layout)
  );
}

function factLines(label: string, text: string, labels: number, { width, paint }: Layout): string {
  const title = `${label}:`.padEnd(labels + 1);
  const [first = "", ...rest] = wrap(text, width - title.length);
  return `${paint(title, "bold")}${first}\n${rest.map((line) => `${" ".repeat(title.length)}${line}\n`).join("")}`;
}

function tableText(key: SchemaKey, root: JsonSchema, layout: Layout): string {
  const below = keysBelow(key, root).filter((child) => keySummary(child) !== "");
  if (below.length === 0) return "";
  // Under what does nothing any more, all is as good as the rest.
  const current = isCurrent(key) ? below.filter((child) => isCurrent(child)) : below;
  const retired = below.filter((child) => !current.includes(child)).map(({ path }) => `\`${path.at(-1)}\``);
  const entries = current.map((child) =>
    indent(listEntry(child.path.at(-1) ?? "", "", keySummary(child), { ...layout, width: layout.width - 2 })),
  );
  return (
    `\n${layout.paint("Keys", "bold")}\n${entries.join("")}` +
    (retired.length === 0 ? "" : section("No longer to be used", retired.join(", "), layout))
  );
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
