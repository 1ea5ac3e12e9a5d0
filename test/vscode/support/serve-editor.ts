import { readFileSync } from "node:fs";
import { type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { editorPage } from "./editor-page.ts";
import { filesExtension } from "./files-extension.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

export interface ServedEditor {
  readonly address: string;
  stop(): void;
}

/**
 * Serves VS Code for the web on the loopback, with an extension and files in memory.
 *
 * @param roots The folders of the editor and the extension.
 * @param files Texts by path; the first one is opened.
 */
export async function serveEditor(
  roots: { readonly editor: string; readonly extension: string },
  files: Readonly<Record<string, string>>,
): Promise<ServedEditor> {
  const made = new Map<string, string>();
  const server = createServer(({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const [, root = "", ...rest] = normalize(path).split(/[\\/]/);
    const folder = Object.entries(roots).find(([name]) => name === root)?.[1];
    answer(response, path, made.get(path) ?? (folder === undefined ? undefined : readOf(join(folder, ...rest))));
  });
  const address = await listening(server);
  made.set("/", editorPage(address, ["/extension", "/files"]));
  for (const [path, text] of Object.entries(filesExtension(files))) made.set(`/files/${path}`, text);
  return { address, stop: () => server.close() };
}

function answer(response: ServerResponse, path: string, content: string | Buffer | undefined): void {
  const type = path === "/" ? "text/html" : (TYPES[extname(path)] ?? "application/octet-stream");
  response.writeHead(content === undefined ? 404 : 200, { "content-type": type, "access-control-allow-origin": "*" });
  response.end(content);
}

function readOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
