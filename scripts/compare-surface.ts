// Compares the models with what a Codex release was seen to accept.
//
//   npx tsx scripts/compare-surface.ts FILE
//
// FILE holds {table: {key: {accepts, expects, variants?}}}. A table is a path joined by `/`, where `x` stands for a name
// that the user chooses and `[]` for the elements of an array; the empty path is the top level. `accepts` lists the probe
// values that loaded, `variants` the values of an enumeration. Prints what differs; fails when DEVIATIONS does not list it.
import { readFileSync } from "node:fs";
import { type Deviation, splitDifferences } from "./support/listed-deviations.ts";
import type { Surface } from "./support/surface.ts";
import { surfaceDifferences } from "./support/surface-differences.ts";

/** Differences that are as they should be: what they look like, and why. A `*` stands for anything. */
const DEVIATIONS: readonly Deviation[] = [
  // Tables and keys that a probe of single keys does not find: they stand in unions, or need other keys beside them.
  ["table approval_policy: only in the models *", "the table around `granular`"],
  ["table computer_use/windows/exes/[]: only in the models *", "elements of a list are not probed"],
  ["table mcp_enterprise_managed_auth: only in the models *", "needs the key `idp`"],
  ["table model_providers: only in the models *", "a map, whose known keys are names of providers"],
  ["table model_providers/amazon-bedrock/aws/*: only in the models *", "need keys beside them"],
  ["table model_providers/amazon-bedrock/gateway_oauth*: only in the models *", "a union"],
  ["table otel/exporter: only in the models *", "the tables around `otlp-http` and `otlp-grpc`"],
  ["table permissions*: only in the models *", "unknown keys go unnoticed there, and the union hides the types"],
  ["table tui/model_availability_nux: only in the models *", "all of its keys are names that the user chooses"],
  ["key experimental_thread_store: id is only in the models", 'only with `type = "in_memory"`'],
  ["key hooks/PreToolUse/[]/hooks/[]: * is only in the models", "of another kind of hook than the one probed"],
  ["key mcp_servers/x/env_vars/[]: source is only in the models", "a union"],
  ["key agents: job_max_runtime_seconds is only in the models", "unknown keys of this table are taken for roles"],
  [
    "key features/guardianv2: transcript_mode is only in the models",
    "a closed union shows no key whose values are words",
  ],
  ["key features/guardianv2: async_classifier_mode is only in the models", "as above"],
  ["key features/runtime_agent_instances: mode is only in the models", "as above"],
  ["key features/sleep_tool: mode is only in the models", "as above"],
  ["key features/multi_agent_v2/message_board_remote: * is only in the models", "needs the key `url`"],
  ["table features/guardianv2/*: only in the models *", "a closed union hides the tables in it"],
  ["table features/network_proxy/*: only in the models *", "a closed union hides the tables in it"],
  ["key plugins/x/mcp_servers/x: ema_auth is only in the models", "takes any value, as an unknown key does"],
  ["table tui/status_line_provider: only in the models *", "takes any value; only strict mode reads it"],
  ["type tui: status_line_provider = *: only Codex accepts", "as above"],
  // Refused for another reason than the type.
  ["type features: rollout_budget = true: only the models accept", "needs a limit: the rules check it"],
  ["type features/async_compaction: *_percent = 0: only the models accept", "1 to 100: the rules check it"],
  [
    "type features/multi_agent_v2: *_wait_timeout_ms = *: only the models accept",
    "bounds of each other: the rules check them",
  ],
  [
    "type features/multi_agent_v2: max_concurrent_*_session = 0: only the models accept",
    "at least 1: the rules check it",
  ],
  ['type features/multi_agent_v2: tool_namespace = "": only the models accept', "a valid name: the rules check it"],
  ['type model_providers/amazon-bedrock: name = "zz": only the models accept', "a built-in provider keeps its name"],
  ['type model_providers/x: name = "": only the models accept', "must not be blank: the rules check it"],
  ['type model_providers/x/auth: command = "": only the models accept', "must not be blank: the rules check it"],
  ['type tui/keymap/*: * = "zz": only the models accept', "no key has this name: the rules check it"],
  ["type features/rollout_budget: *_token_weight = nan: only Codex accepts", "only while the feature is off"],
  ["type features/rollout_budget: limit_budget = nan: only Codex accepts", "only while the feature is off"],
  // A list in place of a table is a quirk of the deserializer, reported as a risk.
  ['type model_providers/*: * = ["x"]: only Codex accepts', "read as a table by position"],
];

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npx tsx scripts/compare-surface.ts FILE");
  process.exit(2);
}
const surface = JSON.parse(readFileSync(file, "utf8")) as Surface;
const { unlisted, listed, stale } = splitDifferences(surfaceDifferences(surface), DEVIATIONS);
for (const difference of unlisted) console.log(difference);
for (const pattern of stale) console.log(`listed, but no longer so: ${pattern}`);
const count = unlisted.length + stale.length;
console.log(`${Object.keys(surface).length} tables compared: ${count} unlisted differences, ${listed} listed`);
if (count > 0) process.exitCode = 1;
