import type { Knowledge } from "../../knowledge/knowledge.ts";
import { UsageError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { askedRelease, knowledgeFor, releaseNote } from "../release/asked-release.ts";

/**
 * What is known of the release that settings name. What has to be said of it goes to stderr, which editors keep as the log of
 * the server.
 *
 * @param version As in the settings: a release, or `auto`.
 * @returns Undefined for the current release, and where the settings are wrong.
 */
export async function knowledgeFromSettings(version: string, io: CliIo): Promise<Knowledge | undefined> {
  try {
    const knowledge = await knowledgeFor(await askedRelease(version, false, io));
    if (knowledge?.release) await io.stderr.write(releaseNote(knowledge.release));
    return knowledge;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await io.stderr.write(`codex-config: ${error.message}\n`);
    return undefined;
  }
}
