// Compares our verdicts on generated agent roles and requirements with those of the real Codex.
//
//   npm run conformance:kinds -- --kind agent-role|requirements [--generate 2000] [--seed 1] [--codex PATH]
//
// Exit status: 0 in agreement, 1 otherwise, 2 when it could not do its work.
import { parseArgs } from "node:util";
import { isRefusal } from "../src/diagnostics/diagnostic.ts";
import { currentKnowledge } from "../src/knowledge/current.ts";
import { lint } from "../src/lint.ts";
import { parseToml } from "../src/toml/parse.ts";
import { askRequirements } from "./conformance/ask-requirements.ts";
import { askRoles } from "./conformance/ask-roles.ts";
import { findCodex } from "./conformance/codex.ts";
import { Generator } from "./conformance/generate.ts";

/** So many roles are asked about at once. */
const AT_ONCE = 100;
/** What a role must have; the name is each role's own, as of two with one name Codex says it of neither file. */
const NEEDED = ["description", "developer_instructions"];

const { values } = parseArgs({
  options: {
    kind: { type: "string", default: "agent-role" },
    generate: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    codex: { type: "string" },
  },
});
if (values.kind !== "agent-role" && values.kind !== "requirements") {
  console.error("--kind is agent-role or requirements");
  process.exit(2);
}
const { kind } = values;
const count = Number(values.generate);
const generator = new Generator(currentKnowledge().root(kind), Number(values.seed), count);
const texts = Array.from({ length: count }, (_, index) => {
  const { text } = generator.next();
  return kind === "agent-role" ? asRole(text, index) : text;
});
const binary = await findCodex(values.codex);
const answers = kind === "agent-role" ? await inBatches(texts) : texts.map((text) => askRequirements(binary, text));
let differing = 0;
for (const [index, text] of texts.entries()) {
  const ours = lint(text, { kind, files: { read: () => ({ kind: "missing" }) } }).filter(({ effect }) =>
    isRefusal(effect),
  );
  const theirs = answers[index];
  if (ours.length > 0 === (theirs !== undefined)) continue;
  differing++;
  console.log(
    `Codex: ${theirs ?? "takes it"}\nwe: ${ours.map(({ message }) => message).join(" ") || "take it"}\n${text}`,
  );
}
const share = (((count - differing) / count) * 100).toFixed(2);
const refused = answers.filter((answer) => answer !== undefined).length;
console.log(`${count} of the kind ${kind}, ${refused} refused: ${differing} differ, agreement ${share}%.`);
if (differing > 0) process.exitCode = 1;

function asRole(text: string, index: number): string {
  const lines = text.split("\n").filter((line) => !/^\s*["']?name["']?\s*=/.test(line));
  const { root } = parseToml(text);
  const needed = NEEDED.filter((key) => !root.get(key));
  return [`name = "role-${index}"`, ...needed.map((key) => `${key} = "x"`), ...lines].join("\n");
}

async function inBatches(all: readonly string[]): Promise<(string | undefined)[]> {
  const said: (string | undefined)[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    for (const one of await askRoles(binary, all.slice(at, at + AT_ONCE))) said.push(one);
  }
  return said;
}
