import { goneKeys } from "../../changes/gone-keys.ts";
import { codes } from "../../codes.ts";
import type { History } from "../../knowledge/history.ts";
import type { Release } from "../../knowledge/release.ts";
import { type FoundKey, allKeysBelow, findKey, pathSteps } from "../../reference/find-key.ts";
import { keySummary } from "../../reference/docs-of-key.ts";
import { ANY_NAME, type SchemaKey, keysBelow, rootKey } from "../../reference/schema-key.ts";
import type { RootName } from "../../models/roots.ts";
import type { JsonSchema } from "../../schema/json-schema.ts";
import { nearest } from "../../words/nearest.ts";
import { UsageError } from "../errors.ts";
import { codeList, codeText } from "../explain/code-text.ts";
import { goneKeyText } from "../explain/gone-key-text.ts";
import { keyText } from "../explain/key-text.ts";
import { type Layout, listEntry } from "../explain/layout.ts";
import { keySchema } from "../../reference/key-schema.ts";
import type { CliIo } from "../io.ts";
import type { ExplainOptions } from "../options.ts";
import { releaseOf } from "../release/asked-release.ts";
import { createPainter } from "../../text/style.ts";
import { useColor } from "../text/use-color.ts";

/** The files whose keys can be asked for: of a key that several have, the first one tells. */
const files = ["config", "requirements", "agent-role", "environments", "hooks-json"] as const;

/**
 * Prints what a code or a key of the configuration means, or all codes.
 *
 * @param subject A code, the first part of codes such as `mcp`, a key, or the name of a key in any table.
 * @throws UsageError for what is neither, and for a release asked for what is no key.
 */
export async function explain(subject: string | undefined, options: ExplainOptions, io: CliIo): Promise<number> {
  const layout: Layout = {
    width: Math.max(40, Math.min(io.stdout.columns ?? 80, 100)),
    paint: createPainter(useColor(options["no-color"] === true, io.env, io.stdout.isTTY)),
  };
  const version = options["codex-version"];
  const told = subject === undefined ? codeList("", layout) : codeText(subject, layout);
  if (told !== undefined && version !== undefined) throw withoutRelease();
  await io.stdout.write(told ?? (await keyOrFamily(subject ?? "", version, layout, io)));
  return 0;
}

async function keyOrFamily(subject: string, version: string | undefined, layout: Layout, io: CliIo): Promise<string> {
  const release = await releaseOf(version, io);
  const steps = pathSteps(subject);
  const isKey = steps.length > 0 && !subject.endsWith("/");
  for (const kind of files) {
    const { key, missing } = findKey(steps, keySchema(kind));
    if (!isKey || missing !== undefined) continue;
    // Where names are the user's, a key of the configuration is none that another file is about.
    const isAnyName = kind !== "config" && key.path.at(-1) === ANY_NAME;
    return (isAnyName ? await unknownText(steps, layout) : undefined) ?? keyText(key, kind, release, layout);
  }
  const family = codeList(subject.endsWith("/") ? subject : `${subject}/`, layout);
  if (family !== "" && version !== undefined) throw withoutRelease();
  if (family !== "") return family;
  const [only, ...more] = keysEndingIn(steps);
  if (only === undefined) return goneText(subject, steps, release, layout);
  return more.length === 0
    ? keyText(only.key, only.kind, release, layout)
    : [only, ...more].map(({ key }) => listEntry(key.path.join("."), "", keySummary(key), layout)).join("");
}

/** Of a release asked for what has none. */
function withoutRelease(): UsageError {
  return new UsageError("--codex-version is for keys: a code means the same whatever release is asked about");
}

/** Of what no file has: a key of older releases. */
async function goneText(
  subject: string,
  steps: readonly string[],
  release: Release | undefined,
  layout: Layout,
): Promise<string> {
  const history = await recordedHistory();
  const gone = goneKeys(steps, history);
  const root = keySchema("config");
  const unknown = gone.length === 0 ? await unknownText(steps, layout) : undefined;
  if (unknown !== undefined) return unknown;
  if (gone.length === 0) throw unknownSubject(subject, findKey(steps, root), root);
  return gone.map((key) => goneKeyText(key, history, release, layout)).join("\n");
}

/** Of what no file has, and the checks know to be meant or gone; they are loaded only where they are asked. */
async function unknownText(steps: readonly string[], layout: Layout): Promise<string | undefined> {
  return (await import("../explain/unknown-key-text.ts")).unknownKeyText(steps, layout);
}

/** Loaded only where it is asked for. */
async function recordedHistory(): Promise<History> {
  return (await import("../../history.ts")).history;
}

/**
 * The keys of all tables whose path ends in the given steps: `env` is `mcp_servers.*.env`, among others. A path that
 * several files have is there once.
 */
function keysEndingIn(steps: readonly string[]): { readonly key: SchemaKey; readonly kind: RootName }[] {
  if (steps.length === 0) return [];
  const found = new Map<string, { readonly key: SchemaKey; readonly kind: RootName }>();
  for (const kind of files) {
    const root = keySchema(kind);
    for (const key of allKeysBelow(rootKey(root), root)) {
      const { path } = key;
      const name = path.join(".");
      if (path.length > steps.length && endsIn(path, steps) && !found.has(name)) found.set(name, { key, kind });
    }
  }
  return [...found.values()];
}

function endsIn(path: readonly string[], steps: readonly string[]): boolean {
  return steps.every((step, index) => path[path.length - steps.length + index] === step);
}

function unknownSubject(subject: string, { key, missing = "" }: FoundKey, root: JsonSchema): UsageError {
  const start = key.path.join(".");
  const names = keysBelow(key, root).flatMap(({ path }) => (path.at(-1) === ANY_NAME ? [] : [path.at(-1) ?? ""]));
  const guess = nearest(missing, names);
  const path = guess === undefined ? undefined : [...key.path, guess].join(".");
  if (start !== "") {
    const what = names.length === 0 ? "it has no keys" : `\`codex-config explain ${start}\` lists its keys`;
    return new UsageError(
      `\`${start}\` has no key \`${missing}\`; ${path === undefined ? what : `did you mean \`${path}\`?`}`,
    );
  }
  const code = nearest(subject, codes);
  const proposed =
    code !== undefined && (path === undefined || subject.includes("/") || subject.includes("-")) ? code : path;
  return new UsageError(
    `there is no code and no key \`${subject}\`; ${proposed === undefined ? "`codex-config explain` lists the codes" : `did you mean \`${proposed}\`?`}`,
  );
}
