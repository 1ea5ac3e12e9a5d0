import { TextDocument } from "vscode-languageserver-textdocument";
import type { PublishDiagnosticsParams } from "vscode-languageserver/node";
import { vi } from "vitest";
import { MemoryFiles } from "../../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../../src/lsp/browser/memory-host.ts";
import type { Host } from "../../../src/lsp/host.ts";
import { clientOf } from "../../../src/lsp/server/capabilities.ts";
import type { Connection } from "../../../src/lsp/server/connection.ts";
import { DiagnosticsFeed } from "../../../src/lsp/server/diagnostics-feed.ts";
import { Turns } from "../../../src/lsp/server/turns.ts";
import { Workspace } from "../../../src/lsp/workspace/workspace.ts";

/** The diagnostics that come by themselves, of texts that are open without an editor; its time is that of fake timers. */
export class FeedOfTexts {
  readonly sent: { path: string; version: number | undefined; codes: unknown[] }[] = [];
  /** Is called when something has been sent. */
  onSent = (): void => {};
  readonly #workspace: Workspace;
  readonly #feed: DiagnosticsFeed;

  constructor(host: Partial<Host> = {}) {
    const connection: Pick<Connection, "sendNotification" | "round"> = {
      sendNotification: (_, params) => {
        const { uri, version, diagnostics } = params as PublishDiagnosticsParams;
        const path = uri.replace("file://", "");
        this.sent.push({ path, version, codes: diagnostics.map(({ code }) => code) });
        this.onSent();
      },
      round: () => new Promise((resolve) => setImmediate(resolve)),
    };
    const client = clientOf({ processId: null, rootUri: null, capabilities: {} });
    this.#workspace = new Workspace(memoryHost(new MemoryFiles(), { home: "/home/u", cwd: "/repo", ...host }));
    const turns = new Turns(connection);
    this.#feed = new DiagnosticsFeed(connection as Connection, this.#workspace, client, turns, 80);
  }

  open(path: string, text: string): void {
    this.#workspace.put(TextDocument.create(`file://${path}`, "toml", 1, text));
    this.#feed.opened(`file://${path}`);
  }

  change(path: string, text: string): void {
    const uri = `file://${path}`;
    this.#workspace.put(TextDocument.create(uri, "toml", (this.#workspace.versionOf(uri) ?? 0) + 1, text));
    this.#feed.changed(uri);
  }

  /** Lets so many milliseconds go by, and all work be done that is due. */
  async wait(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
    for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve));
  }
}
