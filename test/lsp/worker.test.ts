import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtFile } from "../support/built-files.ts";

/** A thread that looks to the script like the worker of a browser. */
const SCRIPT = `
const { parentPort } = require("node:worker_threads");
globalThis.self = {
  addEventListener: (type, listener) => parentPort.on(type, (data) => listener({ data })),
  postMessage: (message) => parentPort.postMessage(message),
};
import(${JSON.stringify(pathToFileURL(builtFile("lsp/worker.js")).href)});
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: unknown;
}

describe("the server in a worker", () => {
  let worker: Worker;
  const messages: Message[] = [];
  const waiting: (() => void)[] = [];

  beforeAll(() => {
    worker = new Worker(SCRIPT, { eval: true });
    worker.on("message", (message: Message) => {
      messages.push(message);
      for (const look of waiting) look();
    });
  });
  afterAll(() => worker.terminate());

  const send = (message: object): void => worker.postMessage({ jsonrpc: "2.0", ...message });
  const received = (fits: (message: Message) => boolean): Promise<Message> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = messages.find(fits);
        if (found) resolve(found);
      };
      waiting.push(look);
      look();
    });

  it("finds, completes and describes without a machine around it", async () => {
    const initializationOptions = { home: "/home/u" };
    send({
      id: 1,
      method: "initialize",
      params: { processId: null, rootUri: null, capabilities: {}, initializationOptions },
    });
    await received(({ id }) => id === 1);
    const uri = "file:///home/u/.codex/config.toml";
    const textDocument = { uri, languageId: "toml", version: 1, text: "modle = 1\nsandbox_mode = " };
    send({ method: "textDocument/didOpen", params: { textDocument } });
    const { params } = await received(({ method }) => method === "textDocument/publishDiagnostics");
    expect(params).toMatchObject({
      uri,
      diagnostics: expect.arrayContaining([expect.objectContaining({ code: "toml/missing-value" })]),
    });
    send({
      id: 2,
      method: "textDocument/completion",
      params: { textDocument: { uri }, position: { line: 1, character: 15 } },
    });
    const { result } = await received(({ id }) => id === 2);
    expect((result as { items: { label: string }[] }).items.map(({ label }) => label)).toContain("read-only");
    send({
      id: 3,
      method: "textDocument/hover",
      params: { textDocument: { uri }, position: { line: 1, character: 2 } },
    });
    const hover = await received(({ id }) => id === 3);
    expect((hover.result as { contents: { value: string } }).contents.value).toContain("**`sandbox_mode`**");
  });

  it("holds keys to the release of the settings", async () => {
    const uri = "file:///repo/.codex/config.toml";
    const isAbout = ({ method, params }: Message): boolean =>
      method === "textDocument/publishDiagnostics" && (params as { uri: string }).uri === uri;
    const codesOf = ({ params }: Message): (string | number | undefined)[] =>
      (params as { diagnostics: { code?: string }[] }).diagnostics.map(({ code }) => code);
    const settings = { "codex-config": { "codex-version": "0.150.0" } };
    send({ method: "workspace/didChangeConfiguration", params: { settings } });
    const text = '[auto_review]\ncircuit_break_action = "strict"\n';
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "toml", version: 1, text } } });
    const told = await received((message) => isAbout(message) && codesOf(message).includes("too-new-key"));
    expect(codesOf(told)).not.toContain("unknown-key");
  });
});
