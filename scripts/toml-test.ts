// Runs a copy of the toml-test suite (https://github.com/toml-lang/toml-test) against the parser.
//
//   npx tsx scripts/toml-test.ts DIR [--verbose]
//
// DIR holds `valid/**/*.toml` with the expected values beside them as `.json`, and `invalid/**/*.toml`. If it has a
// `codex-verdicts.jsonl` (`{"file", "ok"}` a line), that judges in place of the folder: Codex reads TOML 1.1.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { decodeUtf8 } from "../src/toml/decode.ts";
import { parseToml } from "../src/toml/parse.ts";
import type { TomlValue } from "../src/toml/types.ts";

const { values: options, positionals } = parseArgs({
  options: { verbose: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [directory] = positionals;
if (directory === undefined) {
  console.error("usage: npx tsx scripts/toml-test.ts DIR [--verbose]");
  process.exit(2);
}

const KINDS: Record<string, string> = {
  "offset-date-time": "datetime",
  "local-date-time": "datetime-local",
  "local-date": "date-local",
  "local-time": "time-local",
};

const verdicts = readVerdicts(directory);
const failures: string[] = [];
let verdictsRight = 0;
let compared = 0;
let valuesRight = 0;
let errorCount = 0;
const codes = new Map<string, number>();
for (const [file, accepted] of verdicts) {
  const { text, errors: encoding } = decodeUtf8(readFileSync(join(directory, file)));
  const document = parseToml(text);
  const errors = [...encoding, ...document.errors];
  if ((errors.length === 0) === accepted) verdictsRight++;
  else failures.push(`${file}: expected ${accepted ? "acceptance" : "an error"}, got ${list(errors)}`);
  if (!accepted) {
    errorCount += errors.length;
    for (const { code } of errors) codes.set(code, (codes.get(code) ?? 0) + 1);
    if (options.verbose) console.log(`${file}: ${list(errors)}`);
  }
  const expectedFile = join(directory, file.replace(/\.toml$/, ".json"));
  if (!accepted || !existsSync(expectedFile)) continue;
  compared++;
  const difference = compare(document.root, JSON.parse(readFileSync(expectedFile, "utf8")), "");
  if (difference === undefined) valuesRight++;
  else failures.push(`${file}: ${difference}`);
}
for (const failure of failures) console.log(failure);
if (options.verbose) for (const [code, count] of [...codes].sort()) console.log(`${String(count).padStart(5)} ${code}`);
console.log(`verdicts ${verdictsRight}/${verdicts.size}, values ${valuesRight}/${compared}`);
const rejected = [...verdicts.values()].filter((accepted) => !accepted).length;
console.log(`${errorCount} errors in ${rejected} refused documents`);
process.exitCode = failures.length === 0 ? 0 : 1;

function list(errors: readonly { code: string; message: string }[]): string {
  if (errors.length === 0) return "no error";
  return errors.map(({ code, message }) => (options.verbose ? `\n    ${code}: ${message}` : code)).join(", ");
}

function readVerdicts(root: string): Map<string, boolean> {
  const file = join(root, "codex-verdicts.jsonl");
  if (existsSync(file)) {
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    return new Map(
      lines.map((line) => {
        const { file: name, ok } = JSON.parse(line) as { file: string; ok: boolean };
        return [name, ok];
      }),
    );
  }
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".toml"));
  return new Map(names.sort().map((name) => [name, name.startsWith("valid")]));
}

/** Compares a node with toml-test's tagged JSON; the first difference as text. */
function compare(node: TomlValue, expected: unknown, path: string): string | undefined {
  if (node.kind === "array") {
    if (!Array.isArray(expected) || expected.length !== node.items.length) return `${path} is an array`;
    for (const [index, item] of node.items.entries()) {
      const difference = compare(item, expected[index], `${path}[${index}]`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (typeof expected !== "object" || expected === null) return `${path} has no expectation`;
  const tagged = expected as Record<string, unknown>;
  if (node.kind === "table") {
    if (node.entries.length !== Object.keys(tagged).length) return `${path} has other keys`;
    for (const { key, value } of node.entries) {
      if (!Object.hasOwn(tagged, key.name)) return `${path}.${key.name} is not expected`;
      const difference = compare(value, tagged[key.name], `${path}.${key.name}`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (node.kind === "invalid" || node.kind === "null") return `${path} is unreadable`;
  const kind = node.kind === "boolean" ? "bool" : node.kind === "datetime" ? KINDS[node.type] : node.kind;
  if (tagged["type"] !== kind) return `${path} is ${kind}, not ${String(tagged["type"])}`;
  const text = String(tagged["value"]);
  if (node.kind === "float") return sameFloat(node.value, text) ? undefined : `${path} is ${node.value}, not ${text}`;
  if (node.kind === "datetime") {
    return normalTime(node.value) === normalTime(text) ? undefined : `${path} is ${node.value}, not ${text}`;
  }
  return String(node.value) === text
    ? undefined
    : `${path} is ${JSON.stringify(node.value.toString())}, not ${JSON.stringify(text)}`;
}

function sameFloat(value: number, text: string): boolean {
  if (/nan$/.test(text)) return Number.isNaN(value);
  if (/inf$/.test(text)) return value === (text.startsWith("-") ? -Infinity : Infinity);
  return value === Number(text);
}

/** Fractions are compared without trailing zeros. */
function normalTime(text: string): string {
  return text.replace(/\.(\d*?)0*(?=$|[Z+-])/, (_, digits: string) => (digits === "" ? "" : `.${digits}`));
}
