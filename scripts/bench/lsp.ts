// CPU time of a keystroke in the language server, beside vscode-json-languageservice on the same configuration as JSON, and
// beside Tombi with the same schema.
//
//   npm run bench:lsp -- [--keys N] [--tombi BINARY] [--json]
//
// A key is typed in the middle of files of 500 and 5,000 lines, and taken away again; each time the text is synchronised and all
// diagnostics are made. Completion and hover are asked for at the same place. First all is done in this process, without a
// connection, so that the figures are those of the work alone; then by servers that are processes of their own, with all
// that the protocol takes (Linux only).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
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
import { benchConfig } from "../support/bench-config.ts";
import { type MeasuredServer, ServerProcess } from "../support/measured-server.ts";

// A module of an older kind, whose exports an import does not see.
const { TextDocument: JsonText, getLanguageService } = createRequire(import.meta.url)(
  "vscode-json-languageservice",
) as typeof JsonLanguage;

const { values } = parseArgs({
  options: {
    keys: { type: "string", default: "100" },
    tombi: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const KEYS = Number(values.keys);
/** The compiler of V8 has to be done before a time is taken. */
const WARM_UP = 60;
const SIZES = [500, 5000];
const USER = "/home/u/.codex/config.toml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schemaUrl = new URL("../../schema/config.schema.json", import.meta.url);
const schema = JSON.parse(readFileSync(schemaUrl, "utf8")) as JsonSchema;

const rows: Record<string, string | number>[] = [];
for (const lines of SIZES) {
  const text = benchConfig(lines);
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
  if (process.platform !== "linux") continue;
  await measureProcess(lines, text, "codex-config lsp", {
    command: [process.execPath, `${root}dist/cli/bin.js`, "lsp"],
    files: { ".codex/config.toml": text },
  });
  if (values.tombi === undefined) continue;
  const include = 'include = ["**/.codex/config.toml"]';
  await measureProcess(lines, text, "Tombi", {
    command: [values.tombi, "lsp", "--offline", "--no-cache"],
    files: {
      ".codex/config.toml": text,
      "tombi.toml": `[[schemas]]\npath = "${schemaUrl.href}"\n${include}\n`,
    },
  });
}
if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);

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

/** A server as an editor has it. */
async function measureProcess(lines: number, text: string, name: string, server: MeasuredServer): Promise<void> {
  const process = await ServerProcess.start(server);
  const uri = await process.open(".codex/config.toml", text);
  const document = TextDocument.create(uri, "toml", 0, text);
  const at = text.indexOf("startup_timeout_sec", text.length / 2);
  const [start, end] = [document.positionAt(at), document.positionAt(at + 1)];
  const keys: number[] = [];
  const completions: number[] = [];
  const hovers: number[] = [];
  for (let round = -WARM_UP; round < KEYS; round++) {
    const isTyped = (round + WARM_UP) % 2 === 0;
    const change = isTyped ? { range: { start, end: start }, text: "x" } : { range: { start, end }, text: "" };
    const key = await process.keystroke(uri, change);
    const params = { textDocument: { uri }, position: document.positionAt(at + 3) };
    const completion = await process.request("textDocument/completion", params);
    const hover = await process.request("textDocument/hover", params);
    if (round < 0) continue;
    keys.push(key);
    completions.push(completion);
    hovers.push(hover);
  }
  process.stop();
  report(lines, `${name}, as a process: diagnostics after a key`, keys);
  report(lines, `${name}, as a process: completion`, completions);
  report(lines, `${name}, as a process: hover`, hovers);
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
