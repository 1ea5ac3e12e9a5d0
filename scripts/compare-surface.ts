// Compares the models with what a Codex release was seen to accept.
//
//   npx tsx scripts/compare-surface.ts FILE
//
// FILE holds {table: {key: {accepts, expects, variants?}}}. A table is a path joined by `/`, where `x` stands for a name
// that the user chooses and `[]` for the elements of an array; the empty path is the top level. `accepts` lists the probe
// values that loaded, `variants` the values of an enumeration. Prints what differs; fails when DEVIATIONS does not list it.
import { readFileSync } from "node:fs";
import type { Field } from "../src/models/field.ts";
import { ConfigToml } from "../src/models/config.ts";
import type { TableInfo } from "../src/models/registry.ts";
import { reachableTables, tableOf, typesAt, words } from "./support/model-tables.ts";

interface Seen {
  readonly accepts: readonly string[];
  readonly expects: string;
  readonly variants?: readonly string[];
}

/** Differences that are as they should be: what they look like, and why. A `*` stands for anything. */
const DEVIATIONS: readonly (readonly [pattern: string, reason: string])[] = [
  // Tables and keys that a probe of single keys does not find: they stand in unions, or need other keys beside them.
  ["table approval_policy: only in the models *", "the table around `granular`"],
  ["table computer_use/windows/exes/[]: only in the models *", "elements of a list are not probed"],
  ["table mcp_enterprise_managed_auth: only in the models *", "needs the key `idp`"],
  ["table model_providers/x/aws/*: only in the models *", "not allowed in a provider of one's own"],
  ["table model_providers/x/gateway_oauth*: only in the models *", "a union"],
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
  // A list in place of a table is a quirk of the deserializer, reported as a risk.
  ['type model_providers/*: * = ["x"]: only Codex accepts', "read as a table by position"],
];

/** The probe values whose fate does not depend on unknown keys or on quirks of the deserializer. */
const PROBES: Readonly<Record<string, unknown>> = {
  nan: Number.NaN,
  "1.5": 1.5,
  '"zz"': "zz",
  '""': "",
  true: true,
  "1": 1,
  "0": 0,
  "-1": -1,
  "256": 256,
  "65536": 65_536,
  "4294967296": 4_294_967_296,
  '["x"]': ["x"],
  "{}": {},
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npx tsx scripts/compare-surface.ts FILE");
  process.exit(2);
}
const surface = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, Seen>>;
const differences = new Set<string>();
const visited = new Set<TableInfo>();
for (const [path, seen] of Object.entries(surface)) compareTable(path, seen);
for (const [table, path] of reachableTables(ConfigToml)) {
  if (!visited.has(table)) differences.add(`table ${path || "top level"}: only in the models (${table.name})`);
}
report();

function compareTable(path: string, seen: Readonly<Record<string, Seen>>): void {
  const place = path || "top level";
  const types = typesAt(ConfigToml, path ? path.split("/") : []);
  const tables = types.map(tableOf).filter((table) => table !== undefined);
  for (const table of tables) visited.add(table);
  if (!tables.length) return void differences.add(`table ${place}: missing in the models`);
  const known = new Map<string, Field[]>();
  for (const { fields } of tables) {
    for (const [key, field] of Object.entries(fields)) known.set(key, [...(known.get(key) ?? []), field]);
  }
  for (const [key, one] of Object.entries(seen)) {
    const fields = known.get(key);
    if (fields) compareKey(`${place}: ${key}`, fields, one);
    else differences.add(`key ${place}: ${key} is missing in the models (${one.expects})`);
  }
  for (const [key, fields] of known) {
    const hidden = fields.every(({ meta }) => meta.aliasOf !== undefined);
    if (!(key in seen) && !hidden) differences.add(`key ${place}: ${key} is only in the models`);
  }
}

function compareKey(place: string, fields: readonly Field[], { accepts, variants }: Seen): void {
  if (variants) {
    const accepted = new Set(fields.flatMap(({ type }) => words(type).accepted));
    const refused = new Set(fields.flatMap(({ type }) => words(type).refused));
    for (const value of variants) {
      if (!accepted.has(value) && !refused.has(value))
        differences.add(`value ${place} = ${value} is missing in the models`);
    }
    for (const value of accepted) {
      if (!variants.includes(value)) differences.add(`value ${place} = ${value} is only in the models`);
    }
    return;
  }
  // Nothing accepted means that every probe broke a rule beyond the type.
  if (!accepts.length) return;
  for (const [text, value] of Object.entries(PROBES)) {
    const ours = fields.some(({ type, meta }) => meta.refused === undefined && type.safeParse(value).success);
    if (ours !== accepts.includes(text)) {
      differences.add(`type ${place} = ${text}: ${ours ? "only the models accept" : "only Codex accepts"}`);
    }
  }
}

function report(): void {
  const used = new Set<string>();
  let unlisted = 0;
  for (const difference of differences) {
    const listed = DEVIATIONS.find(([pattern]) => matches(pattern, difference));
    if (listed) used.add(listed[0]);
    else {
      unlisted++;
      console.log(difference);
    }
  }
  for (const [pattern] of DEVIATIONS) {
    if (used.has(pattern)) continue;
    unlisted++;
    console.log(`listed, but no longer so: ${pattern}`);
  }
  const listed = differences.size - [...differences].filter((one) => !DEVIATIONS.some(([p]) => matches(p, one))).length;
  console.log(`${Object.keys(surface).length} tables compared: ${unlisted} unlisted differences, ${listed} listed`);
  if (unlisted) process.exitCode = 1;
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}
