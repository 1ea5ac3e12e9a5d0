/**
 * Whether Codex says what a heading quotes of it. "…" stands for whatever it says there, and ", or " separates two sayings;
 * backticks and case do not count.
 */
export function isSaid(heading: string, said: string): boolean {
  const text = plain(said);
  return plain(heading)
    .split(", or ")
    .some((saying) => isInOrder(saying.split("…"), text));
}

function isInOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts.map((words) => words.trim())) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

function plain(text: string): string {
  return text.replaceAll("`", "").toLowerCase();
}
