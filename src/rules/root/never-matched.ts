/** An absolute path; Codex expands no `~`, which has a finding of its own. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[/\\])/;
const DOTS = /(?:^|[/\\])\.\.?(?:[/\\]|$)/;
const DOUBLED = /.[/\\]{2}/;
const ENDS_IN_SLASH = /^(?!\w:[/\\]$).+[/\\]$/;

/** Why no directory has an absolute path as its real one, in the words of a predicate; undefined where one may. */
export function whyNeverMatched(name: string): string | undefined {
  if (!ABSOLUTE.test(name)) return undefined;
  if (ENDS_IN_SLASH.test(name)) return "ends in a slash";
  if (DOTS.test(name)) return "goes by `.` or `..`";
  if (DOUBLED.test(name)) return "has two slashes in a row";
  return name.includes("*") ? "has a `*`, which stands for itself only" : undefined;
}
