/** The first lines that differ between two texts, with a few lines around them, as `-` (found) and `+` (wanted). */
export function lineDifference(found: string, wanted: string, limit = 12): string {
  const a = found.split("\n");
  const b = wanted.split("\n");
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const show = (lines: string[], mark: string) => {
    const changed = lines.slice(start, lines.length - end);
    const shown = changed.slice(0, limit).map((line) => `${mark} ${line}`);
    if (changed.length > limit) shown.push(`${mark} ... ${changed.length - limit} more lines`);
    return shown;
  };
  const context = a.slice(Math.max(0, start - 3), start).map((line) => `  ${line}`);
  return [`@@ line ${start + 1} @@`, ...context, ...show(a, "-"), ...show(b, "+")].join("\n");
}
