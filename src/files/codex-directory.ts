/**
 * True for a directory's name that means Codex wherever it stands: `.codex`, also as chezmoi names it in its source
 * directory, such as `dot_codex` and `private_dot_codex`.
 */
export function isCodexDirectoryName(name: string): boolean {
  return name === ".codex" || withoutPrefixes(name, ["exact_", "private_", "readonly_"]) === "dot_codex";
}

/** True also for plain `codex`: `~/.config/codex`, `/etc/codex`, and how many dotfile repositories name it. */
export function mayBeCodexDirectoryName(name: string): boolean {
  return name === "codex" || isCodexDirectoryName(name);
}

/** A file's name without the attributes that chezmoi puts before it. */
export function withoutAttributes(name: string): string {
  return withoutPrefixes(name, ["private_", "readonly_", "empty_"]);
}

function withoutPrefixes(name: string, prefixes: readonly string[]): string {
  let rest = name;
  for (let prefix: string | undefined = ""; prefix !== undefined;) {
    rest = rest.slice(prefix.length);
    prefix = prefixes.find((one) => rest.startsWith(one));
  }
  return rest;
}
