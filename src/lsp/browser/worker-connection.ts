import type { InitializeParams } from "vscode-languageserver/browser";
import type { Cancellation, Connection } from "../server/connection.ts";
import { ErrorCodes, RequestError } from "../server/request-error.ts";
import { type AnswerMessage, Questions } from "./questions.ts";

/** The end of a worker that messages come in and go out by. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

type Id = number | string;

/** A message as JSON-RPC has it: with a method and an id a request, with one of them a notification or an answer. */
interface Message extends AnswerMessage {
  readonly method?: string;
  readonly params?: unknown;
}

type Answer = (params: never, token: Cancellation) => unknown;

/**
 * Connects the server with an editor over the messages of a worker. The library that does so elsewhere knows every feature
 * that a server could have, and would be a fifth of what a page fetches.
 */
export class WorkerConnection implements Connection {
  readonly #port: WorkerPort;
  readonly #answers = new Map<string, Answer>();
  readonly #hearers = new Map<string, (params: never) => unknown>();
  /** The requests of the editor that have no answer yet. */
  readonly #asked = new Map<Id, CancellableRequest>();
  /** What the server has asked the editor. */
  readonly #questions = new Questions();

  constructor(port: WorkerPort) {
    this.#port = port;
    this.onNotification("$/cancelRequest", ({ id }: { readonly id: Id }) => this.#asked.get(id)?.cancel());
  }

  onInitialize(answer: (params: InitializeParams) => unknown): void {
    this.#answers.set("initialize", answer);
  }

  onShutdown(hear: () => void): void {
    this.#answers.set("shutdown", hear);
  }

  onRequest<Params>(method: string, answer: (params: Params, token: Cancellation) => Promise<unknown>): void {
    this.#answers.set(method, answer);
  }

  onNotification<Params>(method: string, hear: (params: Params) => void | Promise<void>): void {
    this.#hearers.set(method, hear);
  }

  sendRequest<Result>(method: string, params?: unknown): Promise<Result> {
    return this.#questions.ask((id) => this.#send({ id, method, params }));
  }

  sendNotification(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  listen(): void {
    this.#port.addEventListener("message", ({ data }) => this.#hear(data as Message));
  }

  round(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
  }

  #hear(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      this.#questions.answered(message);
    } else if (id === undefined) {
      this.#hearers.get(method)?.(params as never);
    } else {
      void this.#answer(id, method, params);
    }
  }

  async #answer(id: Id, method: string, params: unknown): Promise<void> {
    const request = new CancellableRequest();
    this.#asked.set(id, request);
    try {
      const answer = this.#answers.get(method);
      if (!answer) throw new RequestError(ErrorCodes.MethodNotFound, `There is no answer to ${method}.`);
      this.#send({ id, result: (await answer(params as never, request)) ?? null });
    } catch (error) {
      const { code = ErrorCodes.InternalError, message, data } = error as Partial<RequestError>;
      this.#send({ id, error: { code, message: message ?? String(error), ...(data !== undefined && { data }) } });
    } finally {
      this.#asked.delete(id);
    }
  }

  #send(message: Message): void {
    this.#port.postMessage({ jsonrpc: "2.0", ...message });
  }
}

class CancellableRequest implements Cancellation {
  isCancellationRequested = false;
  readonly #reactions: (() => void)[] = [];

  readonly onCancellationRequested = (react: () => void): void => void this.#reactions.push(react);

  cancel(): void {
    this.isCancellationRequested = true;
    for (const react of this.#reactions.splice(0)) react();
  }
}
