/** A file to begin with: its path from the top of the repository, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** `mcp/blank-value` or `blank-value`: words of small letters and digits. */
export const NAME = /^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/)*[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The last part of a name, as the name of a class: `mcp/blank-value` is `BlankValue`. */
export function pascalCase(name: string): string {
  return (name.split("/").at(-1) ?? "").replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The last part of a name, as a key of Codex: `mcp/blank-value` is `blank_value`. */
export function snakeCase(name: string): string {
  return (name.split("/").at(-1) ?? "").replaceAll("-", "_");
}
