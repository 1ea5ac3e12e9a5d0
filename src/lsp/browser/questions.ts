import { RequestError } from "../server/request-error.ts";

/** The answer to a request, as JSON-RPC has it. */
export interface AnswerMessage {
  readonly id?: number | string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

interface Question {
  resolve(result: never): void;
  reject(error: RequestError): void;
}

/** What one end of a worker's messages has asked the other, and has no answer to yet. */
export class Questions {
  readonly #open = new Map<number | string | undefined, Question>();
  #count = 0;

  /** @param send Sends the question, with the number that the answer is to have. */
  ask<Result>(send: (id: number) => void): Promise<Result> {
    const id = ++this.#count;
    send(id);
    return new Promise((resolve, reject) => this.#open.set(id, { resolve, reject }));
  }

  answered({ id, result, error }: AnswerMessage): void {
    const question = this.#open.get(id);
    this.#open.delete(id);
    if (error) question?.reject(new RequestError(error.code, error.message, error.data));
    else question?.resolve(result as never);
  }
}
