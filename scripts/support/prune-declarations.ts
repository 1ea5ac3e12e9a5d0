import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

/**
 * Deletes the declarations in a folder that its entry points do not refer to, directly or through others: those of the
 * models hold their types once for every place they are used in.
 *
 * @param directory The folder, in which declarations stand beside the code they belong to.
 * @param entries Declarations to start from, as paths within the folder.
 */
export function pruneDeclarations(directory: string, entries: readonly string[]): void {
  const program = ts.createProgram(
    entries.map((entry) => join(directory, entry)),
    { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, noLib: true, types: [] },
  );
  const kept = new Set(program.getSourceFiles().map(({ fileName }) => resolve(fileName)));
  for (const entry of entries) {
    if (!ts.sys.fileExists(join(directory, entry))) throw new Error(`there are no declarations in ${entry}`);
  }
  for (const path of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    const file = resolve(directory, path);
    if (file.endsWith(".d.ts") && !kept.has(file)) rmSync(file);
  }
}
