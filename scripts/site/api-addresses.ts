import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Those of types come first: a table of the configuration has a type and a model of the same name. */
const FOLDERS = ["functions", "classes", "interfaces", "types", "variables"];

/**
 * Tells the page of an export, from the top of the site, among those that typedoc has written.
 *
 * @param folder Where typedoc has written to.
 * @throws {Error} When it is asked for a name that has no page.
 */
export function apiAddresses(folder: string): (name: string) => string {
  const addresses = new Map<string, string>();
  for (const kind of FOLDERS) {
    for (const page of readdirSync(join(folder, kind))) {
      const [, name] = /\.(\w+)\.html$/.exec(page) ?? [];
      if (name !== undefined && !addresses.has(name)) addresses.set(name, `/api/${kind}/${page}`);
    }
  }
  return (name) => {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`typedoc has written no page of ${name}`);
    return address;
  };
}
