/** `.codex`, also as chezmoi names it in its source directory: `dot_codex`, `private_dot_codex`, ... */
const distinctName = /^(?:\.|(?:exact_|private_|readonly_)*dot_)codex$/;

/** True for a directory's name that means Codex wherever it stands. */
export function isCodexDirectoryName(name: string): boolean {
  return distinctName.test(name);
}

/** True also for plain `codex`: `~/.config/codex`, `/etc/codex`, and how many dotfile repositories name it. */
export function mayBeCodexDirectoryName(name: string): boolean {
  return name === "codex" || distinctName.test(name);
}

/** A file's name without the attributes that chezmoi puts before it. */
export function withoutAttributes(name: string): string {
  return name.replace(/^(?:private_|readonly_|empty_)+/, "");
}
