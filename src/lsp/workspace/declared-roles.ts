import type { LayerSet } from "../../layers/layer-set.ts";
import { roleFiles } from "../../layers/role-files.ts";

/** Which files are roles that a configuration names as `config_file`; kept until a configuration changes. */
export class DeclaredRoles {
  readonly #setAround: (path: string) => LayerSet;
  readonly #startOf: (path: string) => string;
  readonly #byStart = new Map<string, ReadonlySet<string | undefined>>();

  /**
   * @param startOf Where Codex has to be started to read a file.
   * @param setAround The start there.
   */
  constructor(startOf: (path: string) => string, setAround: (path: string) => LayerSet) {
    this.#startOf = startOf;
    this.#setAround = setAround;
  }

  /** Whether a configuration that counts where a file lies names it. */
  has(path: string): boolean {
    const start = this.#startOf(path);
    let named = this.#byStart.get(start);
    if (!named) {
      const declared = roleFiles(this.#setAround(path)).filter(({ isDeclared }) => isDeclared);
      this.#byStart.set(start, (named = new Set(declared.map(({ file }) => file))));
    }
    return named.has(path);
  }

  forget(): void {
    this.#byStart.clear();
  }
}
