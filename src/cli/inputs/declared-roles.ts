import { join } from "node:path";
import { readRegularFile } from "../../files/read-regular-file.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { parseToml } from "../../toml/parse.ts";
import { codexDirectoryAbove } from "../../files/file-kind.ts";
import { absolutePath } from "../../files/file-lookup.ts";

/** A role that a configuration has a table for. */
export interface DeclaredRole {
  /** The name of its table. */
  readonly key: string;
  /** Absolute path of its own file, where it names one. */
  readonly file: string | undefined;
}

/** Tells which files are roles that a configuration names as `config_file`. */
export class DeclaredRoles {
  readonly #home: string;
  readonly #codexHome: string;
  readonly #byConfig = new Map<string, readonly DeclaredRole[]>();

  /**
   * @param home Absolute path of the user's home directory.
   * @param codexHome Absolute path of the user's Codex directory.
   */
  constructor(home: string, codexHome: string) {
    this.#home = home;
    this.#codexHome = codexHome;
  }

  /** Absolute paths of the files of roles that a configuration names; none where it cannot be read. */
  namedBy(config: string): readonly string[] {
    return this.declaredBy(config).flatMap(({ file }) => file ?? []);
  }

  /** The roles that a configuration has a table for; none where it cannot be read. */
  declaredBy(config: string): readonly DeclaredRole[] {
    let named = this.#byConfig.get(config);
    if (!named) this.#byConfig.set(config, (named = this.#read(config)));
    return named;
  }

  /** Whether the configuration beside a folder of roles names one of them: Codex then does not look for it there. */
  isNamedBeside(role: string): boolean {
    const directory = codexDirectoryAbove(role, this.#codexHome);
    return directory !== undefined && this.namedBy(join(directory, "config.toml")).includes(role);
  }

  #read(config: string): readonly DeclaredRole[] {
    const agents = parseToml(textOf(config)).root.get("agents")?.value;
    if (agents?.kind !== "table") return [];
    return agents.entries.flatMap(({ key, value }) => {
      if (value.kind !== "table") return [];
      const file = value.get("config_file")?.value;
      return [
        { key: key.name, file: file?.kind === "string" ? absolutePath(file.value, config, this.#home) : undefined },
      ];
    });
  }
}

function textOf(path: string): string {
  try {
    return decodeUtf8(readRegularFile(path)).text;
  } catch {
    return "";
  }
}
