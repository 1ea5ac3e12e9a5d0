import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "rolldown/utils";
import { builtFile } from "./built-files.ts";
import { type ExportedDocs, exportedModules } from "../../scripts/support/exported-docs.ts";

const ROOT = join(builtFile(""), "..");
const INFERRED = "inferred.ts";
/** The home directory in examples. */
const HOME = "/home/me";
const OPTIONS = [
  "--declaration",
  "--emitDeclarationOnly",
  "--strict",
  "--skipLibCheck",
  "--target",
  "es2023",
  "--module",
  "nodenext",
  "--types",
  "node",
];

/** What came of an example. */
export interface ExampleResult {
  /** How many of its expressions say what they give. */
  readonly checks: number;
  /** Those that give something else. */
  readonly wrong: readonly { readonly given: string; readonly said: string }[];
}

const RUN = `
import { mkdirSync, writeFileSync } from "node:fs";
import { inspect } from "node:util";
const [home, ...names] = process.argv.slice(2);
const results = {};
for (const name of names) {
  for (const [example, run] of Object.entries((await import("./" + name + ".js")).examples)) {
    mkdirSync(home + "/.codex", { recursive: true });
    writeFileSync(home + "/.codex/config.toml", 'model = "gpt-5"\\n');
    const checks = await run().catch((error) => [[error, "no error"]]);
    const wrong = checks.filter(([given, said]) => !matches(given, said));
    results[example] = { checks: checks.length, wrong: wrong.map(([given, said]) => ({ given: inspect(given), said: inspect(said) })) };
  }
}
console.log(JSON.stringify(results));
// Of an object an example may show a part.
function matches(given, said) {
  if (typeof said !== "object" || said === null) return Object.is(given, said);
  if (typeof given !== "object" || given === null || Array.isArray(given) !== Array.isArray(said)) return false;
  if (Array.isArray(said) && said.length !== given.length) return false;
  return Object.entries(said).every(([key, value]) => matches(given[key], value));
}
`;

/** A project that has the package installed and all examples of its documentation in it. */
export class ExampleProject {
  readonly #folder: string;
  readonly #names: readonly string[];

  /** @param folder An empty one to make it in. */
  constructor(folder: string, docs: readonly ExportedDocs[]) {
    this.#folder = folder;
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(ROOT, join(folder, "node_modules/codex-config"), "junction");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "run.js"), RUN);
    const own = docs.filter(({ isKnown }) => !isKnown);
    const modules = [...new Set(own.map(({ module }) => module))];
    this.#names = modules.map((module) => module.replaceAll("/", "-").replace(/\.ts$/, ""));
    writeFileSync(join(folder, INFERRED), inferredCode(own));
    const home = join(folder, "home").replaceAll("\\", "/");
    for (const [index, module] of modules.entries()) {
      const code = codeOf(module, own).replaceAll(HOME, home);
      writeFileSync(join(folder, `${this.#names[index]}.ts`), code);
      writeFileSync(join(folder, `${this.#names[index]}.js`), transformSync("examples.ts", code).code);
    }
  }

  /** What the compiler says of the examples, and of what has the types of the package without saying so. */
  typeErrors(): string {
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const args = [tsc, ...OPTIONS, "--typeRoots", join(ROOT, "node_modules/@types")];
    // All examples of those call one method, whose types take the compiler as long as everything else.
    const files = [INFERRED, ...this.#names.filter((name) => name !== "models-v4").map((name) => `${name}.ts`)];
    return spawnSync(process.execPath, [...args, ...files], { cwd: this.#folder, encoding: "utf8" }).stdout;
  }

  /** What the compiler declares of that. */
  inferred(): string {
    return readFileSync(join(this.#folder, INFERRED.replace(".ts", ".d.ts")), "utf8");
  }

  /** Runs the examples. Returns what comes of them, by module and name. */
  run(): Readonly<Record<string, ExampleResult>> {
    const home = join(this.#folder, "home");
    const env = { ...process.env, CODEX_HOME: join(home, ".codex") };
    const args = ["run.js", home, ...this.#names];
    const output = execFileSync(process.execPath, args, { cwd: this.#folder, env, encoding: "utf8" });
    return JSON.parse(output) as Readonly<Record<string, ExampleResult>>;
  }
}

/** Functions whose types are those of what they call: whoever declares them has to name what these give. */
function inferredCode(docs: readonly ExportedDocs[]): string {
  return docs
    .filter(({ isFunction }) => isFunction)
    .map(({ module, name }, index) => {
      const source = `codex-config${exportedModules.get(module) ?? ""}`;
      return `import { ${name} as f${index} } from "${source}";
export const ${name} = (...args: Parameters<typeof f${index}>) => f${index}(...args);\n`;
    })
    .join("");
}

/** The examples of a module as one module. In them, `expression; // value` says what an expression gives. */
function codeOf(module: string, docs: readonly ExportedDocs[]): string {
  const examples = docs.filter((one) => one.module === module);
  const code = examples.flatMap((one) => one.examples).join("\n");
  // What the module has itself comes before what others have of that name.
  const sources = new Map(docs.toReversed().map((one) => [one.name, one.module]));
  for (const { name } of examples) sources.set(name, module);
  const used = [...sources].filter(([name]) => new RegExp(`\\b${name}\\b`).test(code));
  const imports = used.map(
    ([name, from]) => `import { ${name} } from "codex-config${exportedModules.get(from) ?? ""}";\n`,
  );
  const more = [...code.matchAll(/^import .+$/gm)].map(([line]) => `${line}\n`);
  const functions = examples.map(({ name, examples: own }) => {
    const blocks = own.map((example) => `{\n${asserted(example)}\n}\n`);
    const key = JSON.stringify(`${module} ${name}`);
    return `${key}: async () => {\nconst checks: [unknown, unknown][] = [];\n${blocks.join("")}return checks;\n},\n`;
  });
  return `${[...new Set([...imports, ...more])].join("")}export const examples = {\n${functions.join("")}};\n`;
}

/** An example that notes what its expressions give, without its imports. */
function asserted(example: string): string {
  return example
    .replaceAll(/^import .+\n+/gm, "")
    .replaceAll(/^(\s*(?:if \(.*?\) )?)(?!const )(\S.*?); \/\/ (.+)$/gm, "$1checks.push([$2, ($3)]);");
}
