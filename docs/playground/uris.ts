/** The address of a file by which the server knows it. */
export function uriOf(path: string): string {
  return `file://${path.split("/").map(encodeURIComponent).join("/")}`;
}

export function pathOf(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname);
}
