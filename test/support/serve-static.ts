import { readFileSync } from "node:fs";
import { type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

export interface Served {
  readonly address: string;
  stop(): void;
}

/**
 * Serves on the loopback.
 *
 * @param contentOf What there is at a path, `/a/b.js`; undefined for nothing.
 */
export async function serveStatic(contentOf: (path: string) => string | Buffer | undefined): Promise<Served> {
  const server = createServer(({ url = "/" }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)).replaceAll("\\", "/");
    answer(response, path, contentOf(path));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

/** The content of a file below a folder; undefined where there is none. */
export function fileIn(folder: string, path: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, path: string, content: string | Buffer | undefined): void {
  const type = path === "/" ? "text/html" : (TYPES[extname(path)] ?? "application/octet-stream");
  response.writeHead(content === undefined ? 404 : 200, { "content-type": type, "access-control-allow-origin": "*" });
  response.end(content);
}
