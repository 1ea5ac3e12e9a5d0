// Compares what we know of the trust in hooks with what Codex knows of it: keys, hashes, and whether it would run them.
//
//   npx tsx scripts/hook-trust.ts [--codex PATH] [--count N] [--seed N]
//
// Writes N hooks (default 1000) of all kinds into homes of their own, in TOML and in JSON, with decisions about them: right
// and wrong hashes, hooks switched off, none. Exit status: 0 all agree, 1 some differ, 2 Codex cannot be asked.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type HookFile, type ListedHook, hookTrust } from "../src/hook-trust/hook-trust.ts";
import { hookIdentity } from "../src/hook-trust/hook-identity.ts";
import { ConfigFile } from "../src/resolve/config-file.ts";
import { parseText } from "../src/parse-text.ts";
import { NoCodexError, findCodex } from "./conformance/codex.ts";
import { printToml } from "./conformance/print-toml.ts";
import { Random } from "./conformance/random.ts";
import { type CodexHook, listHooks } from "./hook-trust/list-hooks.ts";
import { HookGenerator } from "./hook-trust/random-hooks.ts";

const { values } = parseArgs({
  options: {
    codex: { type: "string" },
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});
const random = new Random(Number(values.seed));
const generator = new HookGenerator(random);
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

try {
  const codex = await findCodex(values.codex);
  const statuses = new Map<string, number>();
  let [compared, wrong] = [0, 0];
  while (compared < Number(values.count)) {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-hooks-")));
    try {
      const { ours, theirs } = await askBoth(codex, folder);
      for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
        const [one, other] = [told(ours.get(key)), told(theirs.get(key))];
        compared++;
        statuses.set(other, (statuses.get(other) ?? 0) + 1);
        if (one === other && ours.get(key)?.currentHash === theirs.get(key)?.currentHash) continue;
        wrong++;
        console.log(`${key.replace(folder, "")}: ours ${one}, Codex ${other}\n  ${identityOf(ours.get(key))}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  for (const [status, number] of [...statuses].sort()) console.log(`${status.padEnd(24)}${number}`);
  console.log(`${compared - wrong} of ${compared} hooks agree`);
  if (wrong > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof NoCodexError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function askBoth(codex: string, folder: string) {
  const [home, project] = [join(folder, "home"), join(folder, "project")];
  mkdirSync(home);
  mkdirSync(project);
  const [toml, json] = [join(home, "config.toml"), join(home, "hooks.json")];
  const groups = printToml({ kind: "table", entries: [{ key: "hooks", value: generator.next().toml }] });
  const jsonText = `{"hooks":${generator.next().json}}`;
  const inJson = fileOf(json, jsonText, "hooks-json");
  const { hooks } = hookTrust([fileOf(toml, groups), inJson], [], sha256);
  const text = `${groups}\n${stateOf(hooks)}`;
  writeFileSync(toml, text);
  writeFileSync(json, jsonText);
  const inToml = fileOf(toml, text);
  const trust = hookTrust([inToml, inJson], [inToml.config.root.table("hooks", "state") ?? []].flat(), sha256);
  return { ours: byKey(trust.hooks), theirs: byKey(await listHooks([codex], home, project)) };
}

function fileOf(path: string, text: string, kind: "config" | "hooks-json" = "config"): HookFile {
  return { path, config: new ConfigFile(parseText(text, kind), { kind }), isManaged: false };
}

/** Decisions about most of the hooks, right and wrong ones. */
function stateOf(hooks: readonly ListedHook[]): string {
  return hooks
    .map(({ key, currentHash }) => {
      const header = `[hooks.state.${JSON.stringify(key)}]\n`;
      const hash = random.pick([`trusted_hash = "${currentHash}"\n`, 'trusted_hash = "sha256:00"\n', ""]);
      // Of hooks in such files, Codex looks at no content.
      const content = random.pick(['trusted_content_hash = "sha256:00"\n', "", ""]);
      return header + hash + content + random.pick(["enabled = false\n", "enabled = true\n", ""]);
    })
    .filter(() => random.chance(0.8))
    .join("");
}

function byKey<Hook extends { readonly key: string }>(hooks: readonly Hook[]): Map<string, Hook> {
  return new Map(hooks.map((hook) => [hook.key, hook]));
}

function told(hook: ListedHook | CodexHook | undefined): string {
  return hook ? `${hook.trustStatus}${hook.enabled ? "" : ", switched off"}` : "not listed";
}

function identityOf(hook: ListedHook | undefined): string {
  return (hook && hookIdentity(hook.place)) ?? "";
}
