import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";

/** Tells the editor what is found in files that are not open. */
export class OtherFiles {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  /** What the editor has been told, as text, by address. */
  readonly #told = new Map<string, string>();
  #isTelling = true;
  /** What was found last, by address. */
  found: ReadonlyMap<string, Diagnostic[]> = new Map();

  constructor(send: (params: PublishDiagnosticsParams) => void) {
    this.#send = send;
  }

  /** Tells what is new; of files that are no longer among them, that nothing is found. */
  tell(found: ReadonlyMap<string, Diagnostic[]>): void {
    this.found = found;
    if (!this.#isTelling) return;
    for (const uri of this.#told.keys()) if (!found.has(uri)) this.#clear(uri);
    for (const [uri, diagnostics] of found) {
      const text = JSON.stringify(diagnostics);
      if (text === (this.#told.get(uri) ?? "[]")) continue;
      this.#send({ uri, diagnostics });
      if (diagnostics.length === 0) this.#told.delete(uri);
      else this.#told.set(uri, text);
    }
  }

  /** @param asks Whether the editor asks for what is found in open files: it would have both. */
  opened(uri: string, asks: boolean): void {
    if (asks && this.#told.has(uri)) this.#clear(uri);
    this.#told.delete(uri);
  }

  /** From now on the editor asks. */
  stopTelling(): void {
    this.#isTelling = false;
    for (const uri of this.#told.keys()) this.#clear(uri);
  }

  #clear(uri: string): void {
    this.#send({ uri, diagnostics: [] });
    this.#told.delete(uri);
  }
}
