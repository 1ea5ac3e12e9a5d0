import { join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { codexDirectoryAbove } from "../../files/file-kind.ts";
import { readRegularFile } from "../../files/read-regular-file.ts";
import { duplicateRole } from "../../layers/duplicate-role.ts";
import { roleName } from "../../layers/role-name.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlDocument } from "../../toml/types.ts";
import { DeclaredRoles } from "./declared-roles.ts";
import type { InputFile } from "./resolve-inputs.ts";

/** Another role of the same folder that has the name of a role; plain data. */
export interface RoleTwin {
  readonly name: string;
  /** Path of its file, as it is shown. */
  readonly path: string;
}

/**
 * The roles that share their name with one before them, or with one that the configuration beside their folder names: their
 * twins by absolute path. Of two folders, Codex takes one role in silence.
 *
 * @param home Absolute path of the user's home directory.
 * @param codexHome Absolute path of the user's Codex directory.
 */
export function roleTwins(files: readonly InputFile[], home: string, codexHome: string): ReadonlyMap<string, RoleTwin> {
  const declared = new DeclaredRoles(home, codexHome);
  const twins = new Map<string, RoleTwin>();
  const folders = new Map<string, Map<string, string>>();
  for (const { path, absolute, kind } of files) {
    const folder =
      absolute === undefined || kind !== "agent-role" ? undefined : codexDirectoryAbove(absolute, codexHome);
    const name = folder && nameOf(absolute as string);
    if (!folder || name === undefined) continue;
    const taken = folders.get(folder) ?? declaredNames(declared, join(folder, "config.toml"));
    folders.set(folder, taken);
    const other = taken.get(name);
    if (other === undefined) taken.set(name, path);
    else twins.set(absolute as string, { name, path: other });
  }
  return twins;
}

/** What is to be said of a role with a twin; undefined where it has got another name since. */
export function twinFinding({ name, path }: RoleTwin, { root }: TomlDocument): Diagnostic | undefined {
  const own = roleName(root);
  if (own?.name !== name) return undefined;
  const { hint, ...finding } = duplicateRole(name);
  return { ...finding, range: own.range, hint: `${hint} The other one stands in ${path}.` };
}

function declaredNames(roles: DeclaredRoles, config: string): Map<string, string> {
  return new Map(roles.declaredBy(config).map(({ key, file }) => [(file && nameOf(file)) ?? key, file ?? config]));
}

/** The name that a file gives a role; undefined where it cannot be read, or Codex leaves it out anyway. */
function nameOf(path: string): string | undefined {
  try {
    const { root, errors } = parseToml(decodeUtf8(readRegularFile(path)).text);
    return errors.length > 0 ? undefined : roleName(root)?.name;
  } catch {
    return undefined;
  }
}
