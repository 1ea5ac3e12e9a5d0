import { compareReleases } from "../../knowledge/compare-releases.ts";
import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Release } from "../../knowledge/release.ts";
import { UsageError } from "../errors.ts";
import type { CliIo } from "../io.ts";

/** What `--codex-version` says for the release that is installed. */
const AUTO = "auto";

/**
 * The release that a run is about, where that is another one than the current.
 *
 * @param wanted A release, or `auto` for the one that is installed; undefined for the current one.
 * @throws UsageError when `auto` finds none, unless the run is about this machine anyway.
 */
export async function askedRelease(
  wanted: string | undefined,
  isAboutMachine: boolean,
  io: CliIo,
): Promise<string | undefined> {
  if (wanted === undefined && !isAboutMachine) return undefined;
  let version = wanted;
  if (wanted === undefined || wanted === AUTO) {
    const { installedCodex } = await import("./installed-codex.ts");
    version = await installedCodex(io);
    if (version === undefined && wanted === AUTO)
      throw new UsageError("--codex-version auto: no `codex` that tells its version is on the PATH");
  }
  return version === undefined || compareReleases(version, CODEX_VERSION) === 0 ? undefined : version;
}

/** What a run says of the release that it is about. */
export function releaseNote({ version, release }: Knowledge): string {
  const asked = release?.version ?? version;
  if (compareReleases(asked, version) > 0) return `Codex ${asked} is newer than ${version}, which this is made for.\n`;
  const more = release?.isBeforeHistory ? `, and to what later ones brought` : "";
  return `Keys and values are held to Codex ${asked}${more}, all else to ${version}.\n`;
}

/** What a release knows, for commands that tell what there is; undefined for the current one. See `askedRelease`. */
export async function releaseOf(wanted: string | undefined, io: CliIo): Promise<Release | undefined> {
  return (await knowledgeFor(await askedRelease(wanted, false, io)))?.release;
}

/**
 * What is known of a release.
 *
 * @param version As `askedRelease` gives it.
 * @throws UsageError for what is not the number of a release.
 */
export async function knowledgeFor(version: string | undefined): Promise<Knowledge | undefined> {
  if (version === undefined) return undefined;
  const { knowledgeOf } = await import("../../history.ts");
  try {
    return knowledgeOf(version);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--codex-version: ${error.message}`);
    throw error;
  }
}
