import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { kinds } from "../../kinds/index.ts";
import type { Place } from "../../resolve/place.ts";
import { recommended } from "./recommended.ts";

/** Of a key at the top of a file that stands at the top of another kind of file. */
export function adviceOnOtherFile({ name, file }: Place): Pick<Diagnostic, "hint"> | undefined {
  // A single word, such as `name`, is a key of many things and says nothing.
  if (!name.includes("_")) return undefined;
  // What stands in most kinds of files is the configuration's.
  const { knowledge, rootShape } = file;
  const other = [kinds.config, ...Object.values(kinds)].find(({ name: kind, root }) => {
    if (root === undefined || knowledge.roots?.includes(root) === false) return false;
    const shape = knowledge.root(root);
    return shape !== rootShape && recommended(shape, name, file, kind) !== undefined;
  });
  if (!other) return undefined;
  const path = other.places[0]?.path.replace("**/*", "NAME");
  const at = path === undefined || other.title.endsWith(path) ? "" : ` (\`${path}\`)`;
  return { hint: `It belongs in another file: ${other.title}${at}.` };
}
