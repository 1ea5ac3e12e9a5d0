// Asks the real Codex whether it takes what completion offers.
//
//   npx tsx scripts/completion-oracle.ts --codex BINARY [--count N] [--seed N] [--files DIR]
//
// Configurations that Codex takes are made from the models, or read from DIR. At their values and in their tables, offered
// values and keys are inserted, a key with a sample of its type, and `--strict-config` decides. Prints what is refused.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem } from "vscode-languageserver-types";
import { sampleValue } from "../src/init/sample-value.ts";
import { tomlValue } from "../src/init/toml-value.ts";
import { currentKnowledge } from "../src/knowledge/current.ts";
import { lint } from "../src/lint.ts";
import { MemoryFiles } from "../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../src/lsp/browser/memory-host.ts";
import { completion } from "../src/lsp/features/completion.ts";
import { Workspace } from "../src/lsp/workspace/workspace.ts";
import { findKey } from "../src/reference/find-key.ts";
import { keySchema } from "../src/reference/key-schema.ts";
import type { TomlPath } from "../src/toml/types.ts";
import { findCodex } from "./conformance/codex.ts";
import { Generator } from "./conformance/generate.ts";
import { Oracle } from "./conformance/oracle.ts";
import { Random } from "./conformance/random.ts";
import { tomlFiles } from "./conformance/stored-items.ts";

const { values } = parseArgs({
  options: {
    codex: { type: "string" },
    count: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    files: { type: "string" },
    jobs: { type: "string", default: "2" },
  },
});
const schema = keySchema("config");
/** So many items are asked about at one place. */
const MOST_AT_A_PLACE = 3;

interface Question {
  readonly kind: "key" | "value";
  readonly path: string;
  readonly text: string;
}

const count = Number(values.count);
const random = new Random(Number(values.seed));
const oracle = new Oracle([await findCodex(values.codex)], Number(values.jobs));
const asked = { key: 0, value: 0 };
const refused: string[] = [];
try {
  for (const text of texts()) {
    if (asked.key + asked.value >= count) break;
    if (lint(text).some(({ effect }) => effect === "fatal" || effect === "ignored")) continue;
    if ((await oracle.ask(text, "strict")).ok !== true) continue;
    await Promise.all(questions(text).map(ask));
  }
} finally {
  oracle.close();
}
console.log(`${asked.key} keys and ${asked.value} values asked about, ${refused.length} refused`);
for (const line of refused.toSorted()) console.log(line);

async function ask({ kind, path, text }: Question): Promise<void> {
  const { ok, detail = "" } = await oracle.ask(text, "strict");
  if (ok === null) return;
  asked[kind]++;
  if (!ok) refused.push(`${kind} ${path}: ${detail.split("\n")[0]}`);
}

function* texts(): Iterable<string> {
  if (values.files !== undefined) {
    for (const file of random.shuffled(tomlFiles(values.files))) yield readFileSync(file, "utf8");
    return;
  }
  const generator = new Generator(currentKnowledge().config, Number(values.seed), 0);
  for (;;) yield generator.nextGood().text;
}

function questions(text: string): Question[] {
  const { statements } = openText(text).document;
  const found: Question[] = [];
  for (const statement of statements) {
    if (statement.type === "pair") {
      const { start, end } = statement.value;
      for (const item of itemsAt(text, start)) {
        found.push({
          kind: "value",
          path: nameOf(item),
          text: text.slice(0, start) + inserted(item) + text.slice(end),
        });
      }
      continue;
    }
    const lineEnd = text.indexOf("\n", statement.end);
    const at = lineEnd === -1 ? text.length : lineEnd;
    for (const item of itemsAt(`${text.slice(0, at)}\n${text.slice(at)}`, at + 1)) {
      const value = sampleAt(item);
      if (value === undefined) continue;
      const line = `\n${inserted(item)} = ${value}`;
      found.push({ kind: "key", path: nameOf(item), text: text.slice(0, at) + line + text.slice(at) });
    }
  }
  return found;
}

function openText(text: string) {
  const workspace = new Workspace(memoryHost(new MemoryFiles()));
  workspace.put(TextDocument.create("untitled:config", "toml", 1, text));
  const view = workspace.view("untitled:config");
  if (!view) throw new Error("the text was not opened");
  return view;
}

/** Some of the items at an offset. */
function itemsAt(text: string, offset: number): CompletionItem[] {
  const { items } = completion({ view: openText(text), offset, hasSnippets: false, list: () => [] });
  return random.shuffled(items).slice(0, MOST_AT_A_PLACE);
}

function inserted({ textEdit, label }: CompletionItem): string {
  return textEdit?.newText ?? label;
}

function pathOf({ data }: CompletionItem): TomlPath {
  return (data as { readonly path?: TomlPath } | undefined)?.path ?? [];
}

function nameOf(item: CompletionItem): string {
  return `${pathOf(item).join(".")} ${inserted(item)}`;
}

/** A value for a key that is no table. */
function sampleAt(item: CompletionItem): string | undefined {
  const names = pathOf(item).filter((step) => typeof step === "string");
  const { key, missing } = findKey(names, schema);
  const shapes = key.shapes.filter(({ schema: shape }) => shape.type !== "object");
  if (missing !== undefined || shapes.length === 0) return undefined;
  const value = sampleValue(String(pathOf(item).at(-1)), key.schema, shapes, schema);
  return value === undefined ? undefined : tomlValue(value);
}
