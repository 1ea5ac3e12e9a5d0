import { kindOfName } from "../../kinds/kind-of-file.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";

/** The home folder of somebody. */
const HOME = /^(?:\/(?:home|Users)\/[^/]+|[A-Za-z]:[\\/]Users[\\/][^\\/]+)(?=[\\/])/;

/**
 * Whether a file that a value names may well be there when Codex reads the value: this is a copy or an example, which has
 * lost its neighbours, or it is for the home folder of somebody who has none here.
 */
export function isElsewhere(place: Place, { files, fileName }: ConfigFile): boolean {
  const path = place.text();
  if (path === undefined || files?.isInPlace) return false;
  const home = HOME.exec(path)?.[0];
  if (home !== undefined) return files?.read(home)?.kind === "missing";
  return !/^(?:[\\/~]|[A-Za-z]:)/.test(path) && fileName !== undefined && kindOfName(fileName) === undefined;
}
