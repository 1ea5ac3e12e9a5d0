import { type AnswerMessage, Questions } from "../../src/lsp/browser/questions.ts";
import { ErrorCodes, RequestError } from "../../src/lsp/server/request-error.ts";

/** Codes of answers that nobody waits for any more: the request was cancelled, or the text has changed since. */
const OUTDATED: readonly number[] = [ErrorCodes.RequestCancelled, ErrorCodes.ContentModified];

/** What the server sends: an answer, or with a method something that it tells. */
interface Message extends AnswerMessage {
  readonly method?: string;
  readonly params?: unknown;
}

/** Speaks with the language server in its worker, as far as this page has something to say. */
export class LanguageClient {
  readonly #worker: Worker;
  readonly #questions = new Questions();

  /**
   * @param script The address of the server.
   * @param hear Called with what the server tells.
   * @param failed Called where the worker cannot be run.
   */
  constructor(script: URL, hear: (method: string, params: unknown) => void, failed: () => void) {
    // A worker that comes from a text of the page is bound to the page's policy, which lets nothing out.
    const start = new Blob([`import ${JSON.stringify(script.href)};`], { type: "text/javascript" });
    this.#worker = new Worker(URL.createObjectURL(start), { type: "module" });
    this.#worker.addEventListener("error", failed);
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if (data.method === undefined) this.#questions.answered(data);
      else hear(data.method, data.params);
    });
  }

  tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /**
   * Asks for something.
   *
   * @param signal Says that the answer is no longer wanted.
   * @returns Null also where the answer is outdated.
   * @throws RequestError
   */
  async ask<Result>(method: string, params: unknown, signal?: AbortSignal): Promise<Result | null> {
    const question = this.#questions.ask<Result>((id) => {
      signal?.addEventListener("abort", () => this.tell("$/cancelRequest", { id }));
      this.#send({ id, method, params });
    });
    try {
      return (await question) ?? null;
    } catch (error) {
      if (error instanceof RequestError && OUTDATED.includes(error.code)) return null;
      throw error;
    }
  }

  #send(message: object): void {
    this.#worker.postMessage({ jsonrpc: "2.0", ...message });
  }
}
