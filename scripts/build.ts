// Builds dist/: what is generated from the models, the library (one file per module, with types), and the bundled command.
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import ts from "typescript";
import manifest from "../package.json" with { type: "json" };
import { configSchema } from "../src/schema/generate.ts";
import { settingsSchema } from "../src/schema/generate-settings.ts";
import { gateSource } from "../src/validate/compile.ts";
import { slimSchema } from "../src/validate/slim.ts";
import { pruneDeclarations } from "./support/prune-declarations.ts";
import { verdictOnly } from "./support/verdict-only.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const GENERATED = ["precompiled.js", "slim-schema.js"];

// Made beside dist/ and put in its place at the end, so that a failing build leaves the last good one.
const dist = `${root}dist-${process.pid}`;
process.on("exit", () => rmSync(dist, { recursive: true, force: true }));
await generateValidator();
emitLibrary();
await bundleCommand();
rmSync(`${root}dist`, { recursive: true, force: true });
renameSync(dist, `${root}dist`);
console.log(`dist/ built: ${readdirSync(`${root}dist`, { recursive: true }).length} files`);

/** Writes what `src/validate` loads: the precompiled gate and the slim schemas. */
async function generateValidator(): Promise<void> {
  const schema = configSchema();
  const slim = { slimSchemaText: slimSchema(schema), slimSettingsText: slimSchema(settingsSchema()) };
  const constants = Object.entries(slim).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(JSON.stringify(value))};\n`,
  );
  writeFileSync(`${root}src/validate/slim-schema.js`, constants.join(""));
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
  for (const file of GENERATED) cpSync(`${root}src/validate/${file}`, `${dist}/validate/${file}`);
}

/** The declarations that package.json names. */
function typeEntries(): string[] {
  return Object.values(manifest.exports).flatMap((target) =>
    typeof target === "object" ? [target.types.replace("./dist/", "")] : [],
  );
}

/**
 * Replaces the compiled command by its entry and one bundle: a single file loads fastest, and an entry of its own lets
 * Node keep the compiled code of what it imports.
 */
async function bundleCommand(): Promise<void> {
  const entry = readFileSync(`${dist}/cli/bin.js`);
  rmSync(`${dist}/cli`, { recursive: true, force: true });
  mkdirSync(`${dist}/cli`, { recursive: true });
  writeFileSync(`${dist}/cli/bin.js`, entry, { mode: 0o755 });
  await build({
    entryPoints: [`${root}src/cli/start.ts`],
    outdir: `${dist}/cli`,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // The ES modules of a package bundle where their older form loads its parts at run time.
    mainFields: ["module", "main"],
    minifySyntax: true,
    minifyWhitespace: true,
  });
}
