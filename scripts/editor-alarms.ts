// Compares what editors' servers report on configurations with what Codex says about them.
//
//   npx tsx scripts/editor-alarms.ts CASES.jsonl [OTHER-SCHEMA.json] [--list]
//
// Each line of CASES names a file beside it and the verdict of `codex --strict-config`: {"file": "…", "strict":
// {"ok": true}}; lines without a verdict are left out. Prints for each server the false alarms (files that Codex
// accepts and that get an error) and the misses (files that Codex refuses and that get none), with the schema of this
// project and with the other. Files that a server cannot read as TOML without any schema are counted apart.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { asJson, startJsonService } from "./editors/json-service.ts";
import type { EditorServer } from "./editors/server.ts";
import { startTaplo, startTombi } from "./editors/toml-servers.ts";
import { parseToml } from "../src/toml/parse.ts";

interface Case {
  readonly file: string;
  readonly text: string;
  readonly accepted: boolean;
}

const args = process.argv.slice(2);
const [list, other] = args.filter((arg) => !arg.startsWith("--"));
if (list === undefined) {
  console.error("usage: npx tsx scripts/editor-alarms.ts CASES.jsonl [OTHER-SCHEMA.json] [--list]");
  process.exit(2);
}
const cases = readCases(list);
const accepted = cases.filter((one) => one.accepted).length;
console.log(`${cases.length} files: Codex accepts ${accepted} strictly and refuses ${cases.length - accepted}\n`);

const scratch = mkdtempSync(join(tmpdir(), "alarms-"));
const anything = join(scratch, "anything.json");
writeFileSync(anything, "{}");
const ours = fileURLToPath(new URL("../schema/config.schema.json", import.meta.url));
console.log("| Server | Schema | False alarms | Misses | Not read as TOML, of the accepted |");
console.log("| --- | --- | ---: | ---: | ---: |");
for (const start of [startTaplo, startTombi, startJsonService]) {
  const unread = await alarms(start, anything);
  for (const schema of other === undefined ? [ours] : [ours, other]) await report(start, schema, unread);
}
rmSync(scratch, { recursive: true });

type Start = (schema: string) => EditorServer | Promise<EditorServer>;

async function report(start: Start, schema: string, unread: ReadonlyMap<string, string>): Promise<void> {
  const alarmed = await alarms(start, schema);
  const name = schema === ours ? "ours" : "other";
  const falsely = cases.filter((one) => one.accepted && alarmed.has(one.file) && !unread.has(one.file));
  const missed = cases.filter((one) => !one.accepted && !alarmed.has(one.file));
  const unreadable = cases.filter((one) => one.accepted && unread.has(one.file));
  const server = await start(schema);
  await server.stop();
  const title = `${server.name} ${server.version}`;
  console.log(`| ${title} | ${name} | ${falsely.length} | ${missed.length} | ${unreadable.length} |`);
  if (!args.includes("--list")) return;
  for (const { file } of falsely) console.log(`  alarm ${file}: ${alarmed.get(file)}`);
  for (const { file } of missed) console.log(`  miss  ${file}`);
}

/** The files with an error, each with the first one. */
async function alarms(start: Start, schema: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const server = await start(schema);
  for (const { file, text } of cases) {
    const isJson = server.name === "vscode-json";
    if (isJson && parseToml(text).errors.length > 0) {
      found.set(file, "not TOML");
      continue;
    }
    const errors = (await server.diagnose(isJson ? asJson(text) : text)).filter(({ severity }) => severity === 1);
    if (errors[0]) found.set(file, `${errors[0].line + 1}: ${errors[0].message}`);
  }
  await server.stop();
  return found;
}

function readCases(path: string): Case[] {
  const records = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return records.flatMap((line) => {
    const { file, strict } = JSON.parse(line) as { file: string; strict?: { ok: boolean } };
    if (!strict) return [];
    // A file's own `#:schema` line would win over the schema under test.
    const text = readFileSync(join(dirname(path), file), "utf8").replaceAll(/^#:schema /gm, "# schema ");
    return [{ file, text, accepted: strict.ok }];
  });
}
