/** Parts of a secret of this length give it away. */
const TELLING = 8;

/** Which of some secrets a text holds, as a whole or a telling part of one. */
export function leaked(text: string, secrets: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at + TELLING <= text.length; at++) {
    const secret = secrets.get(text.slice(at, at + TELLING));
    if (secret !== undefined) found.set(secret, text.slice(Math.max(0, at - 60), at + 60));
  }
  return found;
}

/** The telling parts of secrets, each with its secret. */
export function tellingParts(secrets: Iterable<string>): Map<string, string> {
  const parts = new Map<string, string>();
  for (const secret of secrets) {
    for (let at = 0; at + TELLING <= secret.length; at++) parts.set(secret.slice(at, at + TELLING), secret);
  }
  return parts;
}
