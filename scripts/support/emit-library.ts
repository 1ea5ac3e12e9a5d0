import { resolve } from "node:path";
import ts from "typescript";

/** What to compile, and where the results go. */
export interface LibrarySources {
  /** The folder of the project, which holds tsconfig.json. */
  readonly root: string;
  /** The folder of the sources, from the project's. */
  readonly sources: string;
  /** Folders of sources to leave out, from the project's. */
  readonly leaveOut: readonly string[];
  /** Modules whose declarations are needed, with all that those refer to; from the folder of the sources. */
  readonly entries: readonly string[];
  readonly outDir: string;
}

/**
 * Compiles every module, and the declarations that the entries need. Types are not checked: that is half a minute of
 * work, which `npm run types` does once. The declarations of the models, which nothing exported needs, would take as long.
 */
export function emitLibrary({ root, sources, leaveOut, entries, outDir }: LibrarySources): void {
  const { config } = ts.readConfigFile(resolve(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const rootDir = resolve(root, sources);
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    { ...config, include: [sources], exclude: leaveOut },
    ts.sys,
    root,
    { noEmit: false, noCheck: true, declaration: false, outDir, rootDir },
  );
  const program = ts.createProgram(fileNames, options);
  const problems = [...program.getSyntacticDiagnostics(), ...program.emit().diagnostics];
  problems.push(...emitDeclarations({ fileNames, options, program, rootDir, entries }));
  if (problems.length === 0) return;
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => "\n",
  };
  throw new Error(ts.formatDiagnostics(problems, host));
}

interface DeclarationSources {
  readonly fileNames: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly program: ts.Program;
  readonly rootDir: string;
  readonly entries: readonly string[];
}

/** Writes the declarations of the entries, of what these refer to, and so on. */
function emitDeclarations({ fileNames, options, program: old, rootDir, entries }: DeclarationSources) {
  const declaring = { ...options, declaration: true, stripInternal: true };
  const program = ts.createProgram(fileNames, declaring, undefined, old);
  const problems: ts.Diagnostic[] = [];
  const open = entries.map((entry) => resolve(rootDir, entry));
  const done = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (done.has(file)) continue;
    done.add(file);
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`there is no module ${file}`);
    const write = (path: string, text: string): void => {
      ts.sys.writeFile(path, text);
      for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
        const { resolvedModule } = ts.resolveModuleName(fileName, source.fileName, declaring, ts.sys);
        const name = resolvedModule?.resolvedFileName;
        if (name !== undefined && !resolvedModule?.isExternalLibraryImport) open.push(resolve(name));
      }
    };
    if (!source.isDeclarationFile) problems.push(...program.emit(source, write, undefined, true).diagnostics);
  }
  return problems;
}
