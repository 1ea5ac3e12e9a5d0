import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The modules that are loaded with a module: itself and all that it imports, but for what it imports on demand.
 *
 * @param options How they are found, where that is not as for Node.
 */
export async function staticImports(
  entry: string,
  options: Pick<BuildOptions, "platform" | "mainFields" | "loader"> = { platform: "node" },
): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
  });
  const found = new Set<string>();
  const open = [relative(root, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(`${root}${file}`)) continue;
    found.add(`${root}${file}`);
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind === "import-statement" && !external) open.push(path);
    }
  }
  return found;
}
