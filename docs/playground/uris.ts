import { pathOf as pathIn, uriOf as uriIn } from "../../src/lsp/workspace/uris.ts";

/** The address of a file by which the server knows it. */
export function uriOf(path: string): string {
  return uriIn(path, "file:///");
}

/** The path of a file that the server names. */
export function pathOf(uri: string): string {
  return pathIn(uri, "posix") ?? uri;
}
