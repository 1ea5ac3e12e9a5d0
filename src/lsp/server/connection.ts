import type { InitializeParams, InitializeResult } from "vscode-languageserver";

/** Whether the editor still wants an answer. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (react: () => void) => unknown;
}

/** What the server needs of what connects it with an editor: messages by their methods, however they travel. */
export interface Connection {
  onInitialize(answer: (params: InitializeParams) => InitializeResult): void;
  onShutdown(hear: () => void): void;
  /**
   * Answers the requests of a method.
   *
   * @param answer A `RequestError` that it throws reaches the editor as it is; anything else as a failure of the server.
   */
  onRequest<Params>(method: string, answer: (params: Params, token: Cancellation) => Promise<unknown>): void;
  onNotification<Params>(method: string, hear: (params: Params) => void | Promise<void>): void;
  /** Asks the editor; fails where it gives an error, or has gone. */
  sendRequest<Answer>(method: string, params?: unknown): Promise<Answer>;
  sendNotification(method: string, params: unknown): void;
  /** Begins to hear what the editor sends; until then it waits. */
  listen(): void;
  /** Waits as long as it takes to hear a message that is there already. */
  round(): Promise<void>;
}
