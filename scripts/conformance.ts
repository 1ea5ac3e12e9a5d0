// Compares our verdicts with those of the real Codex.
//
//   npm run conformance -- --cases FILE     JSON lines with a stored verdict: {id, toml} or {file}, and lenient, strict
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { decodeUtf8 } from "../src/toml/decode.ts";
import { lintDocument } from "../src/lint.ts";
import { parseToml } from "../src/toml/parse.ts";

interface Verdict {
  readonly ok: boolean | null;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly detail?: string;
}

interface Case {
  readonly id: string;
  readonly text: string;
  readonly undecodable: boolean;
  readonly lenient: Verdict;
  readonly strict: Verdict;
}

const { values } = parseArgs({
  options: { cases: { type: "string", multiple: true }, verbose: { type: "boolean", default: false } },
});
let disagreements = 0;
for (const file of values.cases ?? []) {
  const cases = readCases(file);
  const agreed = { lenient: 0, strict: 0 };
  for (const one of cases) {
    const findings = lintDocument(parseToml(one.text));
    const fatal = one.undecodable || findings.some(({ effect }) => effect === "fatal");
    const strict = fatal || findings.some(({ effect }) => effect === "ignored");
    if (one.lenient.ok === !fatal) agreed.lenient++;
    else report(one, "lenient", one.lenient, fatal, findings);
    if (one.strict.ok === !strict) agreed.strict++;
    else report(one, "strict", one.strict, strict, findings);
  }
  console.log(`${file}: ${cases.length} cases`);
  for (const mode of ["lenient", "strict"] as const) {
    const share = ((100 * agreed[mode]) / cases.length).toFixed(1);
    console.log(`  ${mode.padEnd(8)} ${agreed[mode]}/${cases.length} agree (${share}%)`);
  }
}
if (disagreements) process.exitCode = 1;

function report(
  one: Case,
  mode: string,
  codex: Verdict,
  refused: boolean,
  findings: readonly { code: string }[],
): void {
  disagreements++;
  if (!values.verbose) return;
  const ours = refused ? `refuse (${findings.map(({ code }) => code).join(", ")})` : "accept";
  const theirs = codex.ok ? "accepts" : `refuses: ${codex.detail?.split("\n")[0]}`;
  console.log(
    `- ${one.id} [${mode}] we ${ours}, Codex ${theirs}\n    ${one.text.slice(0, 300).replaceAll("\n", "\n    ")}`,
  );
}

function readCases(file: string): Case[] {
  const cases: Case[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!line.trim()) continue;
    const row = JSON.parse(line) as Partial<Case> & { toml?: string; file?: string; environment?: boolean };
    if (!row.lenient || !row.strict || row.environment) continue;
    const { text, errors } =
      row.toml !== undefined
        ? { text: row.toml, errors: [] }
        : decodeUtf8(readFileSync(resolve(dirname(file), row.file ?? "")));
    cases.push({
      id: row.id ?? row.file ?? "?",
      text,
      undecodable: errors.length > 0,
      lenient: row.lenient,
      strict: row.strict,
    });
  }
  return cases;
}
