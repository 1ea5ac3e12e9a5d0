import { resolve } from "node:path";
import type { Change } from "../../changes/change.ts";
import { changesBetween } from "../../changes/changes-between.ts";
import { UsedKeys } from "../../changes/used-keys.ts";
import { readNamedFile } from "../../files/read-named-file.ts";
import { history } from "../../history.ts";
import { compareReleases } from "../../knowledge/compare-releases.ts";
import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import { ConfigFile } from "../../resolve/config-file.ts";
import { parseText } from "../../parse-text.ts";
import { createPainter } from "../../text/style.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { changesText } from "../changes/changes-text.ts";
import { UsageError } from "../errors.ts";
import { codexHome } from "../../files/codex-home.ts";
import { inferKind } from "../../files/file-kind.ts";
import type { CliIo } from "../io.ts";
import type { ChangesOptions } from "../options.ts";
import { AUTO } from "../release/asked-release.ts";
import { namedRelease } from "../release/named-release.ts";
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
  const since = await releaseOption("--since", options.since ?? AUTO, io);
  const last = compareReleases(since, CODEX_VERSION) > 0 ? since : CODEX_VERSION;
  const until = await releaseOption("--until", options.until ?? last, io);
  if (compareReleases(until, since) < 0) throw new UsageError(`--until ${until} is before --since ${since}`);
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

async function releaseOption(option: string, text: string, io: CliIo): Promise<string> {
  if (text !== AUTO) return namedRelease(option, text);
  const version = await installedCodex(io);
  if (version === undefined) throw new UsageError(`no \`codex\` that tells its version is on the PATH: say ${option}`);
  return version;
}

function usedIn(files: readonly string[], io: CliIo): UsedKeys {
  const used = new UsedKeys();
  for (const file of files) {
    const path = resolve(io.cwd, file);
    const kind = inferKind(path, codexHome(io));
    used.add(new ConfigFile(parseText(decodeUtf8(readNamedFile(path, file)).text, kind), { kind }).root);
  }
  return used;
}

function summary(since: string, until: string, found: readonly Change[], isOfFiles: boolean): string {
  const what = isOfFiles ? " of what is used here" : "";
  const told =
    found.length === 0
      ? `Nothing${what} changed after Codex ${since} up to ${until}.`
      : `${found.length} ${found.length === 1 ? "change" : "changes"}${what} after Codex ${since} up to ${until}:`;
  return `${unknownText(since, until)}${told}`;
}

/** What of the time between two releases is not known. */
function unknownText(since: string, until: string): string {
  const [first = since] = history.releases;
  const isEarly = compareReleases(since, first) < 0;
  const isLate = compareReleases(until, CODEX_VERSION) > 0;
  return [
    ...(isEarly ? [`What changed up to Codex ${first}, the first one that was asked, is not known.\n`] : []),
    ...(isLate ? [`What changed after Codex ${CODEX_VERSION}, the last one that was asked, is not known.\n`] : []),
  ].join("");
}
