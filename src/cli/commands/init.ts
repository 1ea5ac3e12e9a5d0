import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type TemplateKind, configTemplate, templateKinds } from "../../init/config-template.ts";
import { IoError, UsageError, ioError } from "../errors.ts";
import { codexHome } from "../../files/codex-home.ts";
import { inferKind } from "../../files/file-kind.ts";
import { keySchema } from "../../reference/key-schema.ts";
import type { CliIo } from "../io.ts";
import { schemaOfRelease } from "../../schema/schema-of-release.ts";
import type { InitOptions } from "../options.ts";
import { releaseNote, releaseOf } from "../release/asked-release.ts";
import { escapeControls } from "../../text/escape-controls.ts";

/** Where a new configuration goes unless told. */
const defaultFile = join(".codex", "config.toml");

/**
 * Writes a configuration to start from; never over an existing file.
 *
 * @param file Where to, or `-` for stdout.
 * @throws UsageError, IoError
 */
export async function init(file: string = defaultFile, options: InitOptions, io: CliIo): Promise<number> {
  const path = resolve(io.cwd, file);
  const kind = options.kind ?? templateKind(file === "-" ? "config" : inferKind(path, codexHome(io)), file);
  const release = await releaseOf(options["codex-version"], io);
  const current = keySchema("config");
  const schema = release ? schemaOfRelease(current, "ConfigToml", release) : current;
  if (release) await io.stderr.write(releaseNote(release));
  const text = configTemplate(schema, kind, options.full === true);
  if (file === "-") {
    await io.stdout.write(text);
    return 0;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    // A file stands where a folder should be.
    throw hasCode(error, "EEXIST")
      ? new IoError(`cannot write ${file}: a part of the path is not a directory`)
      : ioError("write", file, error);
  }
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if (hasCode(error, "EEXIST")) {
      throw new IoError(`${file} exists, and stays as it is; \`codex-config init -\` prints to stdout`, {
        cause: error,
      });
    }
    throw ioError("write", file, error);
  }
  await io.stderr.write(`Wrote ${escapeControls(file)} (${kind})\n`);
  return 0;
}

function templateKind(kind: string, file: string): TemplateKind {
  const known = templateKinds.find((candidate) => candidate === kind);
  if (!known) throw new UsageError(`\`init\` does not write files like ${file} (${kind}); --kind sets another kind`);
  return known;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
