// Opens, changes and closes files in the language server, over the protocol, and looks whether its memory grows.
//
//   node --expose-gc --import tsx scripts/bench/lsp-cycles.ts [CYCLES]
//
// Exits with 1 where a cycle costs more than a hundred bytes in the end.
import { PassThrough } from "node:stream";
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from "vscode-jsonrpc/node";
import { ProposedFeatures, createConnection } from "vscode-languageserver/node";
import { MemoryFiles } from "../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../src/lsp/browser/memory-host.ts";
import { libraryConnection } from "../../src/lsp/node/library-connection.ts";
import { serve } from "../../src/lsp/server.ts";

const CYCLES = Number(process.argv[2] ?? 10_000);
const MOST_BYTES = 100;
const { gc } = globalThis;
if (!gc) throw new Error("node has to run with --expose-gc");

const [toServer, toClient] = [new PassThrough(), new PassThrough()];
const server = createConnection(
  ProposedFeatures.all,
  new StreamMessageReader(toServer),
  new StreamMessageWriter(toClient),
);
serve(libraryConnection(server), () => memoryHost(new MemoryFiles(), { home: "/home/u" }));
const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
client.listen();
await client.sendRequest("initialize", {
  processId: null,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {} } },
});

const text = 'model = "gpt-5"\nmodle = 1\n[mcp_servers.docs]\ncommand = "npx"\n';
async function cycle(n: number): Promise<void> {
  const uri = `file:///repo${n}/.codex/config.toml`;
  const version = 1;
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "toml", version, text },
  });
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  await client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: version + 1 },
    contentChanges: [{ range, text: `name_${n}` }],
  });
  await client.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
}

function heap(): number {
  gc?.();
  gc?.();
  return process.memoryUsage().heapUsed;
}

const WARM_UP = Math.ceil(CYCLES / 10);
for (let n = 0; n < WARM_UP; n++) await cycle(n);
const before = heap();
for (let n = 0; n < CYCLES; n++) await cycle(WARM_UP + n);
const after = heap();
const each = (after - before) / CYCLES;
console.log(`${CYCLES} cycles: ${(before / 2 ** 20).toFixed(1)} MB before, ${(after / 2 ** 20).toFixed(1)} MB after`);
console.log(`${each.toFixed(1)} bytes a cycle`);
client.dispose();
server.dispose();
process.exitCode = each > MOST_BYTES ? 1 : 0;
