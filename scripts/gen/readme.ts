import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { markdownTable } from "../support/markdown-table.ts";
import type { GeneratedFile } from "./generated-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is measured beside other programs, as `docs/benchmarks.md` calls it, and how the README does. */
const MEASURED: readonly (readonly [work: string, against: string, ours: string, theirs: string])[] = [
  ["`check` of 5000 files", "tombi lint", "Checking 5,000 files, as Codex reads them", "`tombi lint`, with the schema"],
  ["`check` of 5000 files", "smol-toml + Ajv, bare", "The same", "A loop of smol-toml and Ajv that says valid or not"],
  ["parse of 1 MB", "smol-toml", "Reading 1 MB of TOML, with a place for every value", "smol-toml, values alone"],
  ["parse of 1 MB", "@iarna/toml", "The same", "@iarna/toml, values alone"],
  ["parse of 1 MB", "toml-eslint-parser", "The same", "toml-eslint-parser, with places"],
];

/** `README.md` with what its first command prints, the release of Codex it is about, and what the benchmarks say. */
export async function generate(): Promise<GeneratedFile[]> {
  const readme = readFileSync(`${root}README.md`, "utf8").replaceAll("\r\n", "\n");
  const [, command = ""] = /^npm ci --omit=dev && node (.+)$/m.exec(readme) ?? [];
  const { stdout } = spawnSync(process.execPath, [...command.split(" "), "--format", "pretty"], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    encoding: "utf8",
  });
  if (!stdout) throw new Error(`\`node ${command}\` printed nothing`);
  const block = /(?<=^```text output\n)[\s\S]*?(?=\n```$)/m;
  const release = /(?<=settings of Codex |x-codex-version"\]\); \/\/ prints: )\d+\.\d+\.\d+/g;
  const text = readme
    .replace(block, () => stdout.trimEnd())
    .replaceAll(release, CODEX_VERSION)
    .replace(/(?<=<!-- measured -->\n)[^]*?(?=<!-- \/measured -->)/, () => `\n${measured()}\n\n`);
  return [{ path: "README.md", text: await format(text, { parser: "markdown", printWidth: 120 }) }];
}

/** The rows of `docs/benchmarks.md` that tell of other programs, and when they were measured. */
function measured(): string {
  const page = readFileSync(`${root}docs/benchmarks.md`, "utf8");
  const rows = page.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const [, date = "", cores = ""] = /Measured on (\S+) with (\d+ cores?)/.exec(page) ?? [];
  const found = MEASURED.map(([work, against, ours, theirs]) => {
    const [, , , , ratio = ""] = rows.find((row) => row[1] === work && row[2] === against) ?? [];
    if (ratio === "") throw new Error(`docs/benchmarks.md has no row of ${work} beside ${against}`);
    return [ours, theirs, ratio.replace(/ \(.*/, "").replace(" x", "")];
  });
  return `${markdownTable(["Work", "Beside", "Time, of theirs"], found)}\n\nMeasured on ${date} with ${cores}.`;
}
