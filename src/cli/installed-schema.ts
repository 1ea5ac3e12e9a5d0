import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { ioError } from "./errors.ts";
import { realPath } from "../files/file-facts.ts";
import { packageRoot } from "./package-root.ts";

const ENDING = ".schema.json";

/**
 * The kinds of schema in this package, `config` first.
 *
 * @throws IoError when the package is incomplete.
 */
export function schemaKinds(): string[] {
  const folder = join(packageRoot(), "schema");
  try {
    const kinds = readdirSync(folder).flatMap((name) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []));
    return kinds.toSorted((a, b) => Number(b === "config") - Number(a === "config") || a.localeCompare(b));
  } catch (error) {
    throw ioError("read", folder, error);
  }
}

/** Absolute path of a schema of this package, the one that outlives an upgrade where there are several. */
export function schemaPath(kind: string): string {
  return lastingPath(join(packageRoot(), "schema", `${kind}${ENDING}`));
}

/**
 * Where an installed schema is, for a file that names it: relative within one project, else a `file:` URL.
 *
 * @param path Absolute path of the schema.
 * @param file Absolute path of the file, which need not exist; undefined when it can be anywhere.
 */
export function schemaReference(path: string, file: string | undefined): string {
  const project = projectOf(path);
  // This module's own path has no links in it; a link in the other would hide that both are in one project.
  const folder = file === undefined ? undefined : (realPath(dirname(file)) ?? dirname(file));
  if (folder === undefined || !`${folder}${sep}`.startsWith(project.endsWith(sep) ? project : `${project}${sep}`)) {
    return pathToFileURL(path).href;
  }
  const steps = relative(folder, path).split(sep).join("/");
  // Taplo ends a path at a space, and Tombi takes `%20` for itself.
  if (encodeURI(steps) !== steps) return pathToFileURL(path).href;
  return steps.startsWith("../") ? steps : `./${steps}`;
}

/** The folder that the package is installed for: the one that holds `node_modules`, or the package itself. */
function projectOf(path: string): string {
  const [project = path, ...inside] = path.split(`${sep}node_modules${sep}`);
  return inside.length > 0 ? project || sep : packageRoot();
}

// pnpm and others keep a package in a folder named after its version, and link it into node_modules.
function lastingPath(path: string): string {
  const parts = path.split(`${sep}node_modules${sep}`);
  const [project, last] = [parts[0], parts.at(-1)];
  if (parts.length < 3 || project === undefined || last === undefined) return path;
  const linked = join(project, "node_modules", last);
  return realPath(linked) === path ? linked : path;
}
