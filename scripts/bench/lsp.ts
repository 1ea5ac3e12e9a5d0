// CPU time of a keystroke in the language server, beside vscode-json-languageservice on the same configuration as JSON.
//
//   npx tsx scripts/bench/lsp.ts [--keys N] [--json]
//
// A key is typed into a value in the middle of files of 500 and 5,000 lines; each time the text is synchronised and all
// diagnostics are made. Completion and hover are asked for at the same place. All is done in this process, without a
// connection, so that the figures are those of the work alone.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import type * as JsonLanguage from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { MemoryFiles } from "../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../src/lsp/browser/memory-host.ts";
import { completion } from "../../src/lsp/features/completion.ts";
import { diagnosticsOf, findingsOf } from "../../src/lsp/features/diagnostics.ts";
import { hover } from "../../src/lsp/features/hover.ts";
import { Workspace } from "../../src/lsp/workspace/workspace.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";

// A module of an older kind, whose exports an import does not see.
const { TextDocument: JsonText, getLanguageService } = createRequire(import.meta.url)(
  "vscode-json-languageservice",
) as typeof JsonLanguage;

const { values } = parseArgs({
  options: { keys: { type: "string", default: "100" }, json: { type: "boolean", default: false } },
});
const KEYS = Number(values.keys);
/** The compiler of V8 has to be done before a time is taken. */
const WARM_UP = 60;
const SIZES = [500, 5000];
const USER = "/home/u/.codex/config.toml";

const schema = JSON.parse(
  readFileSync(new URL("../../schema/config.schema.json", import.meta.url), "utf8"),
) as JsonSchema;

const rows: Record<string, string | number>[] = [];
for (const lines of SIZES) {
  const text = config(lines);
  report(lines, "diagnostics after a key", ours(text, `file://${USER}`).keystroke(true));
  report(lines, "diagnostics with the set, when the typing rests", ours(text, `file://${USER}`).keystroke(false));
  const server = ours(text, `file://${USER}`);
  report(
    lines,
    "completion",
    times(() => server.complete()),
  );
  report(
    lines,
    "hover",
    times(() => server.hover()),
  );
  report(lines, "vscode-json-languageservice: diagnostics", await jsonService(text));
}
if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);

/** A configuration with tables of several kinds, and a line in the middle to type in. */
function config(lines: number): string {
  const parts = ['model = "gpt-5"', 'approval_policy = "on-request"', "[features]", "hooks = true", ""];
  const server = (n: number): string[] => [
    `[mcp_servers.server${n}]`,
    'command = "npx"',
    `args = ["-y", "server-${n}"]`,
    `startup_timeout_sec = ${10 + (n % 20)}`,
    `env = { LEVEL = "debug${n}" }`,
    "",
    `[model_providers.provider${n}]`,
    `name = "Provider ${n}"`,
    `base_url = "https://p${n}.example.com/v1"`,
    `env_key = "KEY_${n}"`,
    "",
  ];
  for (let n = 0; parts.length < lines; n++) parts.push(...server(n));
  return `${parts.slice(0, lines).join("\n")}\n`;
}

function ours(text: string, uri: string) {
  const workspace = new Workspace(memoryHost(new MemoryFiles(), { home: "/home/u", cwd: "/repo" }));
  const document = TextDocument.create(uri, "toml", 0, text);
  const at = text.indexOf("startup_timeout_sec", text.length / 2);
  const word = document.positionAt(at + 3);
  workspace.put(document);
  const view = () => {
    const found = workspace.view(uri);
    if (!found) throw new Error(`${uri} is no file of Codex`);
    return found;
  };
  let version = 0;
  const change = (newText: string, length: number): void => {
    const start = document.positionAt(at);
    const end = document.positionAt(at + length);
    TextDocument.update(document, [{ range: { start, end }, text: newText }], ++version);
    workspace.put(document);
  };
  return {
    keystroke: (isTyping: boolean) => {
      const { memory } = findingsOf(view());
      return times((round) => {
        // A letter is typed and taken away again.
        change(round % 2 === 0 ? "x" : "", round % 2 === 0 ? 0 : 1);
        const { list } = findingsOf(view(), isTyping ? memory : undefined);
        diagnosticsOf(view(), list, () => undefined);
      });
    },
    complete: () => completion({ view: view(), offset: at + 3, hasSnippets: true, list: () => [] }),
    hover: () => hover(view(), word),
  };
}

/** A service that reads the whole text at each key too, and checks it with the same schema. */
async function jsonService(text: string): Promise<number[]> {
  const service = getLanguageService({});
  service.configure({ schemas: [{ uri: "schema:config", fileMatch: ["*"], schema: schema as object }] });
  const json = JSON.stringify(toValue(parseToml(text).root), null, 2);
  const taken: number[] = [];
  for (let round = -WARM_UP; round < KEYS; round++) {
    const start = process.cpuUsage();
    const document = JsonText.create(
      "file:///config.json",
      "json",
      round,
      round % 2 === 0 ? json : json.replace("npx", "npxx"),
    );
    await service.doValidation(document, service.parseJSONDocument(document));
    if (round >= 0) taken.push(since(start));
  }
  return taken;
}

function times(work: (round: number) => unknown): number[] {
  const taken: number[] = [];
  for (let round = -WARM_UP; round < KEYS; round++) {
    const start = process.cpuUsage();
    work(round + WARM_UP);
    if (round >= 0) taken.push(since(start));
  }
  return taken;
}

/** Milliseconds of the processor. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function report(lines: number, work: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2));
  rows.push({ lines, work, "median ms": at(0.5), "p99 ms": at(0.99) });
}
