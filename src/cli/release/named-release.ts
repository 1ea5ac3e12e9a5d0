import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import { isRelease } from "../../knowledge/compare-releases.ts";
import { UsageError } from "../errors.ts";

/**
 * The release that an option names.
 *
 * @throws UsageError for what is not the number of a release.
 */
export function namedRelease(option: string, text: string): string {
  if (isRelease(text)) return text;
  const [, number, patch = ".0"] = /^v?(\d+\.\d+)(\.\d+)?$/.exec(text) ?? [];
  const guess = number === undefined ? "" : `; did you mean \`${number}${patch}\`?`;
  throw new UsageError(`${option}: \`${text}\` is not the number of a release, such as ${CODEX_VERSION}${guess}`);
}
