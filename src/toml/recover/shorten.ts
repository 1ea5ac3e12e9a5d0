/** A text as far as a message has room for it. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A name as messages show it. */
export function shorten(name: string): string {
  return name === "" ? '""' : cut(name, 60).replace(/[\u0000-\u001f\u007f]/g, "\uFFFD");
}
