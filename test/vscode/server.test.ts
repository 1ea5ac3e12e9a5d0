import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from "vscode-jsonrpc/node";
import { DESKTOP } from "./support/extension-folder.ts";

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly codeDescription: { readonly href: string } }[];
}

describe("the server that the extension starts on a machine", () => {
  let home = "";
  let server: ChildProcess;
  let connection: MessageConnection;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "codex-config-"));
    server = spawn(process.execPath, [join(DESKTOP, "dist/server.js"), "--stdio"], {
      env: { ...process.env, CODEX_HOME: home },
      stdio: ["pipe", "pipe", "inherit"],
    });
    if (!server.stdout || !server.stdin) throw new Error("the server has no streams");
    connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.listen();
  });

  afterAll(() => {
    connection?.dispose();
    server?.kill();
    rmSync(home, { recursive: true, force: true });
  });

  it("is loaded in less than a megabyte", () => {
    expect(statSync(join(DESKTOP, "dist/server.js")).size).toBeLessThan(1_000_000);
  });

  it("reads the disc, and leads to the documents of the extension", async () => {
    const path = join(home, "config.toml");
    writeFileSync(path, "");
    const published = new Promise<Published>((resolve) => {
      connection.onNotification("textDocument/publishDiagnostics", resolve);
    });
    await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification("initialized", {});
    const textDocument = { uri: pathToFileURL(path).href, languageId: "toml", version: 1, text: "model = 1\n" };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    const { uri, diagnostics } = await published;
    expect(uri).toBe(textDocument.uri);
    expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-type"]);
    const docs = pathToFileURL(join(DESKTOP, "docs/diagnostics.md")).href;
    expect(diagnostics[0]?.codeDescription.href).toBe(`${docs}#wrong-type`);
  });
});
