// Builds dist/: what is generated from the models, the library (one file per module, with types), and the bundled command.
import { chmodSync, cpSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { rolldown } from "rolldown";
import ts from "typescript";
import manifest from "../package.json" with { type: "json" };
import { configSchema } from "../src/schema/generate.ts";
import { settingsSchema } from "../src/schema/generate-settings.ts";
import { gateSource } from "../src/validate/compile.ts";
import { slimSchema } from "../src/knowledge/slim.ts";
import { pruneDeclarations } from "./support/prune-declarations.ts";
import { verdictOnly } from "./support/verdict-only.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const GENERATED = ["validate/precompiled.js", "knowledge/slim-schema.js"];

// Made beside dist/ and put in its place at the end, so that a failing build leaves the last good one.
const dist = `${root}dist-${process.pid}`;
process.on("exit", () => rmSync(dist, { recursive: true, force: true }));
await generateValidator();
emitLibrary();
await bundleCommand();
rmSync(`${root}dist`, { recursive: true, force: true });
renameSync(dist, `${root}dist`);
console.log(`dist/ built: ${readdirSync(`${root}dist`, { recursive: true }).length} files`);

/** Writes what the checks load: the precompiled gate and the slim schemas. */
async function generateValidator(): Promise<void> {
  const schema = configSchema();
  const slim = { slimSchemaText: slimSchema(schema), slimSettingsText: slimSchema(settingsSchema()) };
  const constants = Object.entries(slim).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(JSON.stringify(value))};\n`,
  );
  writeFileSync(`${root}src/knowledge/slim-schema.js`, constants.join(""));
  // The standalone code requires helpers from ajv; bundling makes it stand alone in truth.
  const bundled = await build({
    stdin: { contents: verdictOnly(gateSource(schema)), resolveDir: root, loader: "js" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    write: false,
  });
  const { code } = await transform(bundled.outputFiles[0]?.text ?? "", { minify: true, format: "esm" });
  writeFileSync(`${root}src/validate/precompiled.js`, code);
}

/** Compiles `src` with its types; an error of the compiler fails the build. */
function emitLibrary(): void {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ["src"] }, ts.sys, root, {
    noEmit: false,
    outDir: dist,
    rootDir: `${root}src`,
    declaration: true,
  });
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const emitted = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  if (problems.length > 0) {
    const host = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => "\n",
    };
    console.error(ts.formatDiagnosticsWithColorAndContext(problems, host));
    process.exit(1);
  }
  pruneDeclarations(dist, typeEntries());
  for (const file of GENERATED) cpSync(`${root}src/${file}`, `${dist}/${file}`);
}

/** The declarations that package.json names. */
function typeEntries(): string[] {
  return Object.values(manifest.exports).flatMap((target) =>
    typeof target === "object" ? [target.types.replace("./dist/", "")] : [],
  );
}

/**
 * Replaces the compiled command by its entry and bundles: one file with all that a check needs, which loads fastest, and
 * small ones for what is asked for less often. An entry of its own lets Node keep the compiled code of what it imports.
 */
async function bundleCommand(): Promise<void> {
  rmSync(`${dist}/cli`, { recursive: true, force: true });
  const core = await staticImports(`${root}src/cli/start.ts`);
  const bundle = await rolldown({
    input: `${root}src/cli/bin.ts`,
    platform: "node",
    // The ES modules of a package bundle where their older form loads its parts at run time.
    resolve: { mainFields: ["module", "main"] },
  });
  const { output } = await bundle.write({
    dir: `${dist}/cli`,
    // Node starts CommonJS some milliseconds sooner than ES modules.
    format: "cjs",
    // Names are kept for the stack traces of bug reports.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    codeSplitting: { groups: [{ name: "core", test: (id) => core.has(id) }] },
  });
  for (const chunk of output) {
    // V8 reads ASCII twice as fast as other text.
    if (chunk.type === "chunk") writeFileSync(`${dist}/cli/${chunk.fileName}`, inAscii(chunk.code));
  }
  writeFileSync(`${dist}/cli/package.json`, '{ "type": "commonjs" }\n');
  chmodSync(`${dist}/cli/bin.js`, 0o755);
}

/** JavaScript with its other characters, which stand in strings and patterns only, as escapes. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The modules that are loaded with a module: itself and all that it imports, but for what it imports on demand. */
async function staticImports(entry: string): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
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
