/** Orders releases by number: negative where the first is older. What follows a hyphen, as in `0.160.0-alpha.2`, does not count. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a text is the number of a release: `0.160.0`, with or without what follows a hyphen. */
export function isRelease(text: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(text);
}

function numbers(release: string): number[] {
  return release.replace(/-.*/, "").split(".").map(Number);
}
