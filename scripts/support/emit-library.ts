import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { transformSync, type TransformOptions } from "rolldown/utils";

/** What to compile, and where the results go. */
export interface LibrarySources {
  /** The folder of the sources. */
  readonly sources: string;
  /** The modules that are exported, from the folder of the sources. */
  readonly entries: readonly string[];
  readonly outDir: string;
}

/** Tells what a module becomes. */
type Emit = (file: string) => Emitted;

interface Emitted {
  readonly text: string;
  /** The ending of the file that it is written to. */
  readonly ending: ".js" | ".json" | ".d.ts";
}

const RELATIVE_IMPORT = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/**
 * Compiles the modules that the entries load, and the declarations that their types need.
 *
 * Each file is compiled by itself, without its types being looked into: `npm run types` does that. So what is declared to
 * users has to say its types, and the types of the models, which nothing exported needs and which take megabytes, are left.
 */
export function emitLibrary({ sources, entries, outDir }: LibrarySources): void {
  const files = entries.map((entry) => resolve(sources, entry));
  for (const emit of [emitCode, emitDeclarations]) {
    for (const [file, { text, ending }] of reached(files, emit)) {
      const target = join(outDir, relative(sources, file).replace(/(?:\.d)?\.ts$|\.js(?:on)?$/, ending));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}

/** What files and all that they import become. */
function reached(files: readonly string[], emit: Emit): ReadonlyMap<string, Emitted> {
  const found = new Map<string, Emitted>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    const emitted = emit(file);
    found.set(file, emitted);
    for (const [, path = ""] of emitted.text.matchAll(RELATIVE_IMPORT)) {
      const source = sourceOf(resolve(dirname(file), path));
      // An example in a comment may import what is not here.
      if (existsSync(source) && (emit === emitCode || !source.endsWith(".json"))) open.push(source);
    }
  }
  return found;
}

/** The source of a module that an import names by the name of what is made from it. */
function sourceOf(file: string): string {
  const source = file.replace(/\.js$/, ".ts");
  return existsSync(source) ? source : file;
}

function emitCode(file: string): Emitted {
  if (file.endsWith(".json")) return { text: readFileSync(file, "utf8"), ending: ".json" };
  // What is generated from the models is JavaScript already.
  const text = file.endsWith(".js") ? readFileSync(file, "utf8") : compile(file).code;
  return { text, ending: ".js" };
}

function emitDeclarations(file: string): Emitted {
  const declared = file.replace(/\.js$/, ".d.ts");
  if (declared.endsWith(".d.ts")) return { text: readFileSync(declared, "utf8"), ending: ".d.ts" };
  return { text: compile(file, { declaration: { stripInternal: true } }).declaration ?? "", ending: ".d.ts" };
}

function compile(file: string, typescript: TransformOptions["typescript"] = {}): ReturnType<typeof transformSync> {
  const result = transformSync(file, readFileSync(file, "utf8"), {
    target: "es2022",
    tsconfig: false,
    typescript: { onlyRemoveTypeImports: true, rewriteImportExtensions: true, ...typescript },
  });
  const [problem] = result.errors;
  if (problem) throw new Error(`${file}: ${problem.message}`);
  return result;
}
