import type { ErrorCodes as BasicCodes, LSPErrorCodes } from "vscode-languageserver";

/** Why a request has no answer, in the numbers of the protocol. */
export const ErrorCodes = {
  MethodNotFound: -32_601,
  InternalError: -32_603,
  RequestCancelled: -32_800,
  ContentModified: -32_801,
  ServerCancelled: -32_802,
  RequestFailed: -32_803,
} as const satisfies Partial<typeof BasicCodes & typeof LSPErrorCodes>;

/** The answer to a request that cannot be answered otherwise. */
export class RequestError extends Error {
  readonly code: number;
  readonly data: unknown;

  /** @param data What the protocol wants to be told besides, by code. */
  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
