import { type Connection as Library, ResponseError } from "vscode-languageserver/node";
import type { Connection } from "../server/connection.ts";
import { RequestError } from "../server/request-error.ts";

/** The connection of the library as the server needs one. */
export function libraryConnection(library: Library): Connection {
  return {
    onInitialize: (answer) => void library.onInitialize(answer),
    onShutdown: (hear) => void library.onShutdown(hear),
    onRequest: (method, answer) =>
      void library.onRequest(method, (params, token) => answer(params, token).catch(asLibraryError)),
    onNotification: (method, hear) => void library.onNotification(method, hear),
    sendRequest: (method, params) => library.sendRequest(method, params),
    sendNotification: (method, params) => void library.sendNotification(method, params),
    listen: () => library.listen(),
    // The library hears one message in each.
    round: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

function asLibraryError(error: unknown): never {
  throw error instanceof RequestError ? new ResponseError(error.code, error.message, error.data) : error;
}
