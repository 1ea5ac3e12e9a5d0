import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { kinds } from "../../kinds/index.ts";
import { currentKnowledge } from "../../knowledge/current.ts";
import type { RootName } from "../../models/roots.ts";
import { nearest } from "../../words/nearest.ts";
import { UsageError } from "../errors.ts";
import { readNamedFile } from "../../files/read-named-file.ts";
import { schemaKinds, schemaPath, schemaReference } from "../installed-schema.ts";
import type { CliIo } from "../io.ts";
import type { Release } from "../../knowledge/release.ts";
import type { JsonSchema } from "../../schema/json-schema.ts";
import { schemaOfRelease } from "../../schema/schema-of-release.ts";
import { schemaText } from "../../schema/schema-text.ts";
import type { SchemaOptions } from "../options.ts";
import { releaseNote, releaseOf } from "../release/asked-release.ts";

/**
 * Prints a schema as it is shipped, or where it lies.
 *
 * @param kind Which schema; `config` when undefined.
 * @throws UsageError for an unknown kind, and for options that cannot be used together.
 */
export async function printSchema(kind: string | undefined, options: SchemaOptions, io: CliIo): Promise<number> {
  const name = knownKind(kind ?? "config");
  const path = schemaPath(name);
  const [form, other] = (["path", "url", "directive"] as const).filter((name) => options[name]);
  if (form !== undefined && other !== undefined)
    throw new UsageError(`--${form} and --${other} cannot be used together`);
  if (options.for !== undefined && form !== "directive") throw new UsageError("--for needs --directive");
  const release = await releaseOf(options["codex-version"], io);
  if (release) {
    if (form !== undefined) throw new UsageError(`--codex-version and --${form} cannot be used together`);
    const text = textFor(release, name, readNamedFile(path).toString());
    await io.stderr.write(releaseNote(release));
    await io.stdout.write(text);
    return 0;
  }
  await io.stdout.write(
    form === undefined ? readNamedFile(path).toString() : `${place(path, form, options.for, io)}\n`,
  );
  return 0;
}

function knownKind(kind: string): string {
  const kinds = schemaKinds();
  if (kinds.includes(kind)) return kind;
  const guess = nearest(kind, kinds);
  throw new UsageError(
    `there is no schema \`${kind}\`${guess === undefined ? "" : `; did you mean \`${guess}\`?`} (${kinds.join(", ")})`,
  );
}

function textFor(release: Release, name: string, text: string): string {
  const root = rootOf(name === "config.plain" ? "config" : name);
  if (root === undefined) throw new UsageError(`--codex-version: \`${name}\` is no file of Codex`);
  const type = currentKnowledge().root(root).name ?? "";
  return schemaText(schemaOfRelease(JSON.parse(text) as JsonSchema, type, release));
}

function rootOf(kind: string): RootName | undefined {
  return Object.values(kinds).find(({ root }) => root === kind)?.root;
}

function place(path: string, form: "path" | "url" | "directive", file: string | undefined, io: CliIo): string {
  if (form === "path") return path;
  if (form === "url") return pathToFileURL(path).href;
  const reference = schemaReference(path, file === undefined ? undefined : resolve(io.cwd, file));
  // Without the blank line, Tombi takes the comment for one about the first key.
  return `#:schema ${reference}\n`;
}
