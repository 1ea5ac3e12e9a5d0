import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export interface TestServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** The tokens received, in order. */
  tokens(): (string | undefined)[];
}

type Answer = (request: Received, response: ServerResponse, index: number) => number | void;

/** Starts an HTTP server on loopback for the running test. A number that `answer` returns is the status to answer with. */
export async function testServer(answer: Answer): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("error", () => {});
    incoming.on("end", () => {
      const { method = "", url: path = "", headers } = incoming;
      const token = headers.authorization?.replace(/^Bearer /, "");
      const request = { method, path, token, headers, body: Buffer.concat(chunks) };
      received.push(request);
      const status = answer(request, response, received.length - 1);
      if (typeof status === "number") response.writeHead(status).end(`status ${status}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, received, tokens: () => received.map(({ token }) => token) };
}
