import type { Platform } from "../lint-options.ts";

/** Paths of the system that Codex runs on, which need not be the one that this code runs on. */
export class Paths {
  readonly #platform: Platform;
  readonly separator: string;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.separator = platform === "windows" ? "\\" : "/";
  }

  isAbsolute(path: string): boolean {
    return this.#platform === "windows" ? /^([A-Za-z]:)?[\\/]/.test(path) : path.startsWith("/");
  }

  /** An absolute path without `.`, `..` and needless separators; a relative one starts at `base`. */
  resolve(base: string, path: string): string {
    const full = this.isAbsolute(path) ? path : `${base}${this.separator}${path}`;
    const root = this.#root(full);
    const names: string[] = [];
    for (const name of this.#names(full.slice(root.length))) {
      if (name === "..") names.pop();
      else if (name !== "" && name !== ".") names.push(name);
    }
    return root.replaceAll("/", this.separator) + names.join(this.separator);
  }

  /** The directory that a path is in; a root is in itself. */
  parent(path: string): string {
    return this.resolve(path, "..");
  }

  name(path: string): string {
    return this.#names(path).at(-1) ?? "";
  }

  /** The directory itself, then those above it up to the root. */
  *upwards(directory: string): Generator<string> {
    for (let at = directory, last = ""; at !== last; at = this.parent(at)) {
      yield at;
      last = at;
    }
  }

  /** The path as it is seen from a directory that it is in; undefined where it is not in it. */
  below(directory: string, path: string): string | undefined {
    if (path === directory) return "";
    const start = directory.endsWith(this.separator) ? directory : directory + this.separator;
    return path.startsWith(start) ? path.slice(start.length) : undefined;
  }

  #root(path: string): string {
    return (this.#platform === "windows" ? /^([A-Za-z]:)?[\\/]/ : /^\//).exec(path)?.[0] ?? "";
  }

  #names(path: string): string[] {
    return this.#platform === "windows" ? path.split(/[\\/]/) : path.split("/");
  }
}
