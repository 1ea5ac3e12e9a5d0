import { resolve } from "node:path";
import type { Change } from "../../changes/change.ts";
import { changesBetween } from "../../changes/changes-between.ts";
import { UsedKeys } from "../../changes/used-keys.ts";
import { readNamedFile } from "../../files/read-named-file.ts";
import { history } from "../../history.ts";
import { isRelease } from "../../knowledge/compare-releases.ts";
import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import { ConfigFile } from "../../resolve/config-file.ts";
import { createPainter } from "../../text/style.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { parseToml } from "../../toml/parse.ts";
import { changesText } from "../changes/changes-text.ts";
import { UsageError } from "../errors.ts";
import { codexHome } from "../../files/codex-home.ts";
import { inferKind } from "../../files/file-kind.ts";
import type { CliIo } from "../io.ts";
import type { ChangesOptions } from "../options.ts";
import { installedCodex } from "../release/installed-codex.ts";
import { toJson } from "../../text/to-json.ts";
import { useColor } from "../text/use-color.ts";

/** The version of the shape of the JSON output. */
const FORMAT_VERSION = 1;

/**
 * Prints what changed in the configuration from one release of Codex to another.
 *
 * @param files Tell of what they use only; all is told without any.
 * @throws UsageError, IoError
 */
export async function changes(files: readonly string[], options: ChangesOptions, io: CliIo): Promise<number> {
  const since = releaseOption("--since", options.since ?? (await installedCodex(io)));
  const until = releaseOption("--until", options.until ?? CODEX_VERSION);
  const found = changesBetween(since, until, history, files.length > 0 ? usedIn(files, io) : undefined);
  if (options.json) {
    await io.stdout.write(`${toJson({ version: FORMAT_VERSION, since, until, changes: found })}\n`);
    return 0;
  }
  await io.stderr.write(`${summary(since, until, found, files.length > 0)}\n`);
  await io.stdout.write(
    changesText(found, createPainter(useColor(options["no-color"] === true, io.env, io.stdout.isTTY))),
  );
  return 0;
}

function releaseOption(option: string, version: string | undefined): string {
  if (version === undefined) throw new UsageError(`no \`codex\` that tells its version is on the PATH: say ${option}`);
  if (!isRelease(version))
    throw new UsageError(`${option}: \`${version}\` is not the number of a release, such as ${CODEX_VERSION}`);
  return version;
}

function usedIn(files: readonly string[], io: CliIo): UsedKeys {
  const used = new UsedKeys();
  for (const file of files) {
    const path = resolve(io.cwd, file);
    const kind = inferKind(path, codexHome(io));
    used.add(new ConfigFile(parseToml(decodeUtf8(readNamedFile(path, file)).text), { kind }).root);
  }
  return used;
}

function summary(since: string, until: string, found: readonly Change[], isOfFiles: boolean): string {
  const what = isOfFiles ? " of what is used here" : "";
  return found.length === 0
    ? `Nothing${what} changed after Codex ${since} up to ${until}.`
    : `${found.length} ${found.length === 1 ? "change" : "changes"}${what} after Codex ${since} up to ${until}:`;
}
