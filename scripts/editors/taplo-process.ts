// Serves @taplo/lsp, the language server of Even Better TOML, on the standard streams: it comes as WebAssembly without
// a command of its own.
import { accessSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as Taplo from "@taplo/lsp";
import { StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

// A module of an older kind, whose exports an import does not see.
const { TaploLsp } = createRequire(import.meta.url)("@taplo/lsp") as typeof Taplo;
// Before it knows its settings, it asks for an online catalog.
globalThis.fetch = () => Promise.reject(new TypeError("offline"));
const reader = new StreamMessageReader(process.stdin);
const writer = new StreamMessageWriter(process.stdout);
const server = await TaploLsp.initialize(
  {
    cwd: () => process.cwd(),
    envVar: (name) => process.env[name],
    envVars: () => Object.entries(process.env).map(([name, value = ""]) => [name, value]),
    findConfigFile: (folder) => [".taplo.toml", "taplo.toml"].map((name) => join(folder, name)).find(exists),
    glob: () => [],
    isAbsolute,
    now: () => new Date(),
    readFile: (path) => readFile(path),
    writeFile: () => Promise.resolve(),
    stdin: process.stdin,
    stdout: process.stderr,
    stderr: process.stderr,
    stdErrAtty: () => false,
    // It also asks for the paths of what is none, such as a document without a workspace.
    urlToFilePath: (url) => (url.startsWith("file:") ? fileURLToPath(url) : url),
  },
  { onMessage: (message) => void writer.write(message) },
);
reader.listen((message) => {
  if ((message as Taplo.RpcMessage).method === "exit") process.exit(0);
  server.send(message as Taplo.RpcMessage);
});
reader.onClose(() => process.exit(0));

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
