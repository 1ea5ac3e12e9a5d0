/** Why a request has no answer; the numbers are those of the protocol. */
export class RequestError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Codes of answers that nobody waits for any more: the request was cancelled, or the text has changed since. */
const OUTDATED: readonly number[] = [-32_800, -32_801];

/** What the server sends: an answer, or with a method something that it tells. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Question {
  resolve(result: never): void;
  reject(error: RequestError): void;
}

/** Speaks with the language server in its worker, as far as this page has something to say. */
export class LanguageClient {
  readonly #worker: Worker;
  readonly #questions = new Map<number, Question>();
  #count = 0;

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
      if (data.method === undefined) this.#answered(data);
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
  ask<Result>(method: string, params: unknown, signal?: AbortSignal): Promise<Result | null> {
    const id = ++this.#count;
    signal?.addEventListener("abort", () => this.tell("$/cancelRequest", { id }));
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#questions.set(id, { resolve, reject }));
  }

  #answered({ id = 0, result, error }: Message): void {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    if (!error || OUTDATED.includes(error.code)) question?.resolve((result ?? null) as never);
    else question?.reject(new RequestError(error.code, error.message));
  }

  #send(message: object): void {
    this.#worker.postMessage({ jsonrpc: "2.0", ...message });
  }
}
