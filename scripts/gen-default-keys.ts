// Writes the table of default keys in src/rules/keymap/default-keys.ts, by asking the terminal interface of Codex itself.
//
//   npm run gen-default-keys -- [--codex PATH] [--jobs N] [--check]
//
// Needs Linux with `script` of util-linux, and starts Codex a few thousand times, which takes some minutes. Nothing is sent:
// the interface is stopped as soon as it opens. The other tables of the file stay as they are; what else stopped the
// interface is printed, to be compared with them.
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { format } from "prettier";
import prettierOptions from "../.prettierrc.json" with { type: "json" };
import { ConfigToml } from "../src/models/config.ts";
import { keyGroup } from "../src/rules/keymap/default-keys.ts";
import { findCodex, NoCodexError } from "./conformance/codex.ts";
import { candidateKeys } from "./keymap/candidate-keys.ts";
import { findDefaultKeys } from "./keymap/find-default-keys.ts";
import { Limit } from "./keymap/limit.ts";
import { startTerminal } from "./keymap/terminal.ts";
import { withDefaultKeys } from "./keymap/with-default-keys.ts";
import { Progress } from "./probe/progress.ts";
import { tableOf, typesAt } from "./support/model-tables.ts";
import { writeOrCheck } from "./support/write-or-check.ts";

const PATH = "src/rules/keymap/default-keys.ts";

const { values } = parseArgs({
  options: {
    codex: { type: "string" },
    jobs: { type: "string", default: String(Math.max(2, availableParallelism())) },
    check: { type: "boolean", default: false },
  },
});
try {
  const binary = await findCodex(values.codex);
  const limit = new Limit(Number(values.jobs));
  const progress = new Progress(false);
  let starts = 0;
  const { defaults, others } = await findDefaultKeys({
    ask: (config) => (starts++, limit.run(() => startTerminal(binary, config))),
    actions: actionsByContext(),
    keys: candidateKeys(),
    group: keyGroup,
    tell: (what) => progress.tell(what, `${starts} starts so far`),
  });
  progress.end(`${starts} starts in ${progress.seconds} s`);
  for (const [why, keys] of others) console.log(`not in the table: ${why} ${keys.join(" ")}`);
  const old = readFileSync(new URL(`../${PATH}`, import.meta.url), "utf8");
  const text = await format(withDefaultKeys(old, defaults), { ...prettierOptions, parser: "typescript" });
  if (!writeOrCheck([{ path: PATH, text }], values.check)) {
    console.error("Run `npm run gen-default-keys` and commit the result.");
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof NoCodexError)) throw error;
  console.error(`${error.message}. The table of default keys stays as it is.`);
  process.exitCode = 2;
}

function actionsByContext(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const [keymap] = typesAt(ConfigToml, ["tui", "keymap"]).flatMap((type) => tableOf(type) ?? []);
  for (const context of Object.keys(keymap?.fields ?? {})) {
    const tables = typesAt(ConfigToml, ["tui", "keymap", context]).flatMap((type) => tableOf(type) ?? []);
    found.set(context, [...new Set(tables.flatMap(({ fields }) => Object.keys(fields)))]);
  }
  return found;
}
