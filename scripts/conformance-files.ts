// Compares what we make of files beside config.toml with recorded verdicts of Codex.
//
//   npx tsx scripts/conformance-files.ts FILE
//
// FILE holds JSON lines: `{ id, kind, files, args?, verdict: { ok, warning } }`. Paths of files start with `$CODEX_HOME`,
// `$PROJECT` or `/etc/codex`; a text `{ "base64": ... }` holds bytes. What differs on purpose stands in docs/deviations.md.
// Exit status: 0 in agreement, 1 otherwise.
import { readFileSync } from "node:fs";
import { type Effect, isRefusal } from "../src/diagnostics/diagnostic.ts";
import { kindOfFile } from "../src/kinds/kind-of-file.ts";
import type { CodexFolder } from "../src/kinds/kind.ts";
import { diagnose } from "../src/layers/diagnose.ts";
import { readLayers } from "../src/layers/read-layers.ts";
import { roleFiles } from "../src/layers/role-files.ts";
import { lint } from "../src/lint.ts";
import { decodeUtf8 } from "../src/toml/decode.ts";
import { MemoryFiles } from "./conformance/layers/memory-files.ts";

interface FileCase {
  readonly id: string;
  readonly kind: string;
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
  readonly args?: readonly string[];
  readonly trust?: boolean;
  readonly verdict: { readonly ok: boolean; readonly warning?: boolean };
}

const HOME = "/mnt/home/.codex";
const PROJECT = "/mnt/project";
/** Where Codex goes on without the file, its warning is the verdict. */
const DROPPED: ReadonlySet<string> = new Set(["agent-role", "hooks-json"]);
/** Layers: what counts is the sum of all. */
const LAYERED: ReadonlySet<string> = new Set(["profile", "managed-config"]);
const COMPARED: ReadonlySet<string> = new Set([...DROPPED, ...LAYERED, "requirements", "environments"]);
const FOLDERS: readonly (readonly [string, CodexFolder])[] = [
  [`${HOME}/`, "home"],
  [`${PROJECT}/.codex/`, "project"],
  ["/etc/codex/", "system"],
];

const [path = ""] = process.argv.slice(2);
const lines = readFileSync(path, "utf8").split("\n");
const cases = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as FileCase);
const counts = new Map<string, { all: number; same: number }>();
for (const one of cases) {
  if (!COMPARED.has(one.kind)) continue;
  const { ok, warning = false } = one.verdict;
  const theirs = !ok || (warning && DROPPED.has(one.kind));
  const ours = complaintsOf(one);
  const count = counts.get(one.kind) ?? { all: 0, same: 0 };
  counts.set(one.kind, count);
  count.all++;
  if (theirs === ours.length > 0) count.same++;
  else console.log(`${one.id}: Codex ${theirs ? "complains" : "does not"}, we say ${ours.join(", ") || "nothing"}`);
}
let differing = 0;
for (const [kind, { all, same }] of counts) {
  differing += all - same;
  console.log(`${kind}: ${same} of ${all} agree`);
}
if (differing > 0) process.exitCode = 1;

/** Codes of what stops Codex, or is left out as a whole. */
function complaintsOf({ files, args = [], trust = true, kind }: FileCase): string[] {
  const memory = new MemoryFiles();
  for (const folder of [HOME, PROJECT]) memory.addDirectory(folder);
  memory.addFile(`${PROJECT}/.git/HEAD`, Buffer.from("ref: refs/heads/main\n"));
  const entry = trust ? `\n[projects."${PROJECT}"]\ntrust_level = "trusted"\n` : "";
  const given: FileCase["files"] = { "$CODEX_HOME/config.toml": "", ...files };
  const texts = Object.entries(given).map(([name, text]) => {
    const bytes = typeof text === "string" ? Buffer.from(inPlace(text)) : Buffer.from(text.base64, "base64");
    const whole = name === "$CODEX_HOME/config.toml" ? Buffer.concat([bytes, Buffer.from(entry)]) : bytes;
    memory.addFile(inPlace(name), whole);
    return [inPlace(name), whole] as const;
  });
  const profile = args.includes("--profile") ? args[args.indexOf("--profile") + 1] : undefined;
  const set = readLayers({ files: memory, cwd: PROJECT, home: "/mnt/home", codexHome: HOME, profile });
  const declared = new Set(roleFiles(set).flatMap(({ file, isDeclared }) => (isDeclared ? [file] : [])));
  const off = set.layers.flatMap(({ state, file }) => (state === "off" && file ? [file.replace(/[^/]*$/, "")] : []));
  const ofFiles = texts.flatMap(([file, bytes]) => {
    const [folder, name] = FOLDERS.find(([start]) => file.startsWith(start)) ?? ["", undefined];
    const found = declared.has(file) ? "declared-role" : name && kindOfFile(name, file.slice(folder.length));
    const isCounted =
      found && (found === kind || found === "declared-role") && !off.some((one) => file.startsWith(one));
    return isCounted && !LAYERED.has(kind)
      ? lint(decodeUtf8(bytes).errors.length > 0 ? "\u0000" : bytes.toString(), { kind: found })
      : [];
  });
  const all = [...ofFiles, ...diagnose(set)];
  const isStrict = args.includes("--strict-config");
  const counts = (effect: Effect): boolean => isRefusal(effect) || (isStrict && effect === "ignored");
  return [...new Set(all.flatMap(({ code, effect }) => (counts(effect) ? [code] : [])))];
}

function inPlace(text: string): string {
  return text.replaceAll("$CODEX_HOME", HOME).replaceAll("$PROJECT", PROJECT);
}
