// Stands in for Codex: refuses what holds "bad", does not answer to what holds "silent".
import { readFileSync } from "node:fs";
import { join } from "node:path";

const home = process.env.CODEX_HOME;
const text = readFileSync(join(home, "config.toml"), "utf8");
const strict = process.argv.includes("--strict-config");
if (text.includes("bad") || (strict && text.includes("odd"))) {
  const detail = `${home}/config.toml:1:2: no`;
  console.log(`noise\n${JSON.stringify({ error: { message: detail, data: { line: 1, column: 2, detail } } })}`);
  process.exitCode = 1;
} else if (!text.includes("silent")) {
  console.log(JSON.stringify({ appServerVersion: "0.0.0" }));
}
