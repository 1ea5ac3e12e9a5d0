/** A name as messages show it. */
export function shorten(name: string): string {
  const plain = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return plain === "" ? '""' : plain.replace(/[\u0000-\u001f\u007f]/g, "\uFFFD");
}
