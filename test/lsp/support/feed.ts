import { TextDocument } from "vscode-languageserver-textdocument";
import type { Connection, PublishDiagnosticsParams } from "vscode-languageserver/node";
import { vi } from "vitest";
import { MemoryFiles } from "../../../src/lsp/browser/memory-files.ts";
import { memoryHost } from "../../../src/lsp/browser/memory-host.ts";
import type { Host } from "../../../src/lsp/host.ts";
import { clientOf } from "../../../src/lsp/server/capabilities.ts";
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
    const sendDiagnostics = async ({ uri, version, diagnostics }: PublishDiagnosticsParams): Promise<void> => {
      const path = uri.replace("file://", "");
      this.sent.push({ path, version, codes: diagnostics.map(({ code }) => code) });
      this.onSent();
    };
    const client = clientOf({ processId: null, rootUri: null, capabilities: {} });
    this.#workspace = new Workspace(memoryHost(new MemoryFiles(), { home: "/home/u", cwd: "/repo", ...host }));
    const connection = { sendDiagnostics } as unknown as Connection;
    this.#feed = new DiagnosticsFeed(connection, this.#workspace, client, new Turns(), 80);
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
