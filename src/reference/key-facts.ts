import type { FileKind } from "../kinds/file-kind.ts";
import { tomlValue } from "../init/toml-value.ts";
import type { KeyDocs, KeyValue } from "./key-docs.ts";

/** A default that is longer tells nothing at a glance. */
const LONGEST_DEFAULT = 200;

/** The files that people write, as they know them, in the order in which they come to mind. */
const FILES: readonly (readonly [kind: FileKind, text: string])[] = [
  ["config", "your own `config.toml`"],
  ["project-config", "a project's `.codex/config.toml`"],
  ["profile", "a profile `NAME.config.toml`"],
  ["agent-role", "an agent role"],
  ["requirements", "`requirements.toml`"],
  ["hooks-json", "`hooks.json`"],
  ["environments", "`environments.toml`"],
];

/** What is short enough for a line: type, default, where a key may stand. */
export function keyFacts(docs: KeyDocs): (readonly [label: string, text: string])[] {
  const facts: (readonly [label: string, text: string])[] = [["Type", docs.type]];
  if (docs.required) facts.push(["Required", "yes"]);
  const usual = docs.default === undefined ? "" : tomlValue(docs.default);
  if (usual !== "" && usual.length <= LONGEST_DEFAULT) facts.push(["Default", `\`${usual}\``]);
  facts.push(["Where", whereText(docs.kinds)]);
  const [name, ...more] = docs.names;
  if (name !== undefined) {
    facts.push(["`*` stands for", [name, ...more].map((one) => `the ${one}`).join(", then ")]);
  }
  if (docs.stage !== undefined) facts.push(["Stage", docs.stage]);
  if (docs.onlyWith !== undefined) facts.push(["Only with", `\`${docs.onlyWith}\``]);
  if (docs.isEnvironmentVariable) facts.push(["Holds", "the name of an environment variable, not its value"]);
  if (docs.isSecret) facts.push(["Secret", "yes: `codex-config` never prints its value"]);
  if (docs.limits) {
    const [least, most] = docs.limits;
    facts.push(["Limits", `Codex takes ${least} for less and ${most} for more`]);
  }
  if (docs.replacedBy !== undefined) facts.push(["Replaced by", `\`${docs.replacedBy}\``]);
  if (docs.since !== undefined) facts.push(["Since", `Codex ${docs.since}`]);
  if (docs.form !== undefined) facts.push(["Form", docs.form]);
  return facts;
}

function whereText(kinds: readonly FileKind[]): string {
  if (kinds.length === 0) return "nowhere any more";
  const files = FILES.flatMap(([kind, text]) => (kinds.includes(kind) ? [text] : [])).join(", ");
  const isKept = kinds.includes("config") && !kinds.includes("project-config");
  return isKept ? `${files}; Codex ignores it in a project's \`.codex/config.toml\`` : files;
}

/** What a value means, and since when it is one. */
export function valueText({ meaning, since }: KeyValue): string {
  const age = since === undefined ? "" : `Since Codex ${since}.`;
  return [meaning, age].filter((text) => text !== "").join(" ");
}
