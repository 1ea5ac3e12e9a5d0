/** A URL as Codex's parser reads it; it follows the same standard as `URL`. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether credentials may be sent to a URL: by `https`, or to this machine, and without user name and fragment. */
export function isSafeUrl(url: URL): boolean {
  if (url.username || url.password || url.href.includes("#")) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isThisMachine(url.hostname));
}

/** Whether a host is this machine, by loopback. */
export function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}
