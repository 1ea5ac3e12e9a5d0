import type { LayerSet } from "../../layers/layer-set.ts";
import { roleFiles } from "../../layers/role-files.ts";

/** Which files are roles that a configuration names as `config_file`; kept until a configuration changes. */
export class DeclaredRoles {
  readonly #setAround: (path: string) => LayerSet;
  readonly #startOf: (path: string) => string;
  readonly #byStart = new Map<string, ReadonlySet<string>>();

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
      this.#byStart.set(start, (named = new Set(declaredRoleFiles(this.#setAround(path)))));
    }
    return named.has(path);
  }

  forget(): void {
    this.#byStart.clear();
  }
}

/** The files, by absolute path, that the configurations of a start name as roles, also those that Codex cannot read. */
export function declaredRoleFiles(set: LayerSet): readonly string[] {
  const { paths, home } = set.start;
  return roleFiles(set).flatMap(({ isDeclared, file, layer }) => {
    if (!isDeclared || file === undefined || layer.file === undefined) return [];
    // In a configuration with an error, Codex leaves paths as they are.
    return file.startsWith("~/") ? paths.resolve(home, file.slice(2)) : paths.resolve(paths.parent(layer.file), file);
  });
}
