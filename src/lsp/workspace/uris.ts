import type { Platform } from "../../lint-options.ts";

const URI = /^([A-Za-z][A-Za-z\d+.-]*:(?:\/\/[^/]*)?)([^?#]*)/;

/** Absolute path of a document; undefined for one without a place, such as `untitled:`. */
export function pathOf(uri: string, platform: Platform): string | undefined {
  const path = decoded(URI.exec(uri)?.[2] ?? "");
  if (!path.startsWith("/")) return undefined;
  return platform === "windows" ? path.replace(/^\/([A-Za-z]:)/, "$1").replaceAll("/", "\\") : path;
}

/** The address of a path, in the same space of names as that of another document. */
export function uriOf(path: string, like: string): string {
  const start = URI.exec(like)?.[1] ?? "file://";
  const slashes = path.replaceAll("\\", "/");
  const full = slashes.startsWith("/") ? slashes : `/${slashes}`;
  return start + full.split("/").map(encoded).join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll("%3A", ":");
}
