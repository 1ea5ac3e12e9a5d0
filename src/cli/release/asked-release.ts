import { compareReleases } from "../../knowledge/compare-releases.ts";
import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Release } from "../../knowledge/release.ts";
import { UsageError } from "../errors.ts";
import { namedRelease } from "./named-release.ts";
import type { CliIo } from "../io.ts";

/** What options that take a release take for the one that is installed. */
export const AUTO = "auto";

/**
 * The release that a run is about, where that is another one than the current.
 *
 * @param wanted A release, or `auto` for the one that is installed; undefined for the current one.
 * @throws UsageError when `auto` finds none, unless the run is about this machine anyway; for what is no release.
 */
export async function askedRelease(
  wanted: string | undefined,
  isAboutMachine: boolean,
  io: CliIo,
): Promise<string | undefined> {
  if (wanted === undefined && !isAboutMachine) return undefined;
  const version =
    wanted === undefined || wanted === AUTO ? await installed(wanted, io) : namedRelease("--codex-version", wanted);
  return version === undefined || compareReleases(version, CODEX_VERSION) === 0 ? undefined : version;
}

async function installed(wanted: string | undefined, io: CliIo): Promise<string | undefined> {
  const { installedCodex } = await import("./installed-codex.ts");
  const version = await installedCodex(io);
  if (version === undefined && wanted === AUTO)
    throw new UsageError("--codex-version auto: no `codex` that tells its version is on the PATH");
  return version;
}

/** What a run says of the release that it is about, which is another one than the current. */
export function releaseNote({ version: asked, nearest }: Release): string {
  if (compareReleases(asked, CODEX_VERSION) > 0)
    return `Codex ${asked} is newer than ${CODEX_VERSION}, which this is made for, and is taken for that.\n`;
  const other = asked === nearest ? "" : `Codex ${asked} was not asked what it knows; ${nearest} stands for it. `;
  return `${other}Keys and values are held to Codex ${nearest}, all else to ${CODEX_VERSION}.\n`;
}

/** What a release knows, for commands that tell what there is; undefined for the current one. See `askedRelease`. */
export async function releaseOf(wanted: string | undefined, io: CliIo): Promise<Release | undefined> {
  return (await knowledgeFor(await askedRelease(wanted, false, io)))?.release;
}

/**
 * What is known of a release.
 *
 * @param version As `askedRelease` gives it.
 */
export async function knowledgeFor(version: string | undefined): Promise<Knowledge | undefined> {
  if (version === undefined) return undefined;
  const { knowledgeOf } = await import("../../history.ts");
  return knowledgeOf(version);
}
