// Feeds generated texts to the parser, the linter, the reporters and the repairs, and tells what must not happen.
//
//   npm run fuzz -- --seconds 60              two processes, another seed each day
//   npm run fuzz -- --seconds 60 --seed 7     the same texts again
//
// Texts: bytes, pieces of TOML, damaged and generated configurations, odd line ends and names, deep and wide ones. Nothing may
// throw; ranges lie in the text and in order; tokens make up the text; the same text has the same findings; no format prints a
// control character; a repair makes nothing worse, is done after one run and is what was offered; four times the text makes
// about four times the steps. --seeds DIR takes other files to begin with. Exit status: 0 nothing found, 1 something was.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Failure, type FuzzCounts, fuzz } from "./fuzz/run.ts";

const FIXTURES = fileURLToPath(new URL("../test/fixtures", import.meta.url));

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "30" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 86_400_000)) },
    seeds: { type: "string", default: FIXTURES },
    jobs: { type: "string", default: "2" },
    part: { type: "string" },
  },
});

type Result = Awaited<ReturnType<typeof fuzz>>;

if (options.part === undefined) await main();
else process.send?.(await fuzz({ seed: Number(options.part), seconds: Number(options.seconds), seeds: options.seeds }));

async function main(): Promise<void> {
  const seed = Number(options.seed);
  const parts = Array.from({ length: Number(options.jobs) }, (_, index) => runPart(seed * 1000 + index));
  const results = await Promise.all(parts);
  const total: FuzzCounts = { parses: 0, lints: 0, reports: 0, fixes: 0, sizes: 0 };
  for (const { counts } of results)
    for (const key of Object.keys(total) as (keyof FuzzCounts)[]) total[key] += counts[key];
  const failures = results.flatMap((result): Failure[] => result.failures);
  for (const { text, problem } of failures) console.log(`${problem}\n  ${JSON.stringify(text)}\n`);
  const { parses, lints, reports, fixes, sizes } = total;
  console.log(
    `seed ${seed}: ${parses} parses, ${lints} lints, ${reports} times all formats, ${fixes} repairs, ${sizes} sizes; ${failures.length} failures`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function runPart(seed: number): Promise<Result> {
  const args = ["--part", String(seed), "--seconds", options.seconds, "--seeds", options.seeds];
  const child = fork(fileURLToPath(import.meta.url), args);
  return new Promise((resolve, reject) => {
    let result: Result | undefined;
    child.on("message", (message) => {
      result = message as Result;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (result) resolve(result);
      else reject(new Error(`a process ended with status ${code} and without a result`));
    });
  });
}
