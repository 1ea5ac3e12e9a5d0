import { history } from "../../src/history.ts";
import { compareReleases } from "../../src/knowledge/compare-releases.ts";
import type { Turns } from "../../src/knowledge/history.ts";
import { ANY_NAME, type SchemaKey } from "../../src/reference/schema-key.ts";
import { tableTypes } from "../../src/reference/table-types.ts";
import type { RootName } from "../../src/models/roots.ts";
import { entryOf } from "../../src/knowledge/with-bases.ts";

const [FIRST = ""] = history.releases;

/** Since when Codex knows a key, and what became of a feature; nothing where the history does not tell. */
export function releaseFacts(key: SchemaKey, file: RootName): (readonly [label: string, text: string])[] {
  const [top, feature, ...deeper] = key.path;
  if (top === "features" && feature !== undefined && deeper.length === 0 && feature in history.features) {
    return [["Releases", featureText(feature)]];
  }
  const since = sinceOf(key, file);
  if (since === undefined) return [];
  const gone = goneWith(turnsOf(key, file));
  return [["Since", sinceText(since)], ...(gone === undefined ? [] : [["Gone with", `Codex ${gone}`] as const])];
}

/** The release that knew a key first where it stands: no earlier than the tables around it. */
function sinceOf(key: SchemaKey, file: RootName): string | undefined {
  let latest = FIRST;
  for (let at: SchemaKey | undefined = key; at?.parent; at = at.parent) {
    if (nameOf(at) === ANY_NAME) continue;
    const came = cameWith(turnsOf(at, file));
    if (came === undefined) return undefined;
    if (compareReleases(came, latest) > 0) latest = came;
  }
  return nameOf(key) === ANY_NAME ? undefined : latest;
}

function sinceText(release: string): string {
  return release === FIRST ? `Codex ${release} or earlier` : `Codex ${release}`;
}

/** From when on a feature was at which stage, and whether it was on. */
function featureText(name: string): string {
  const spans = history.features[name] ?? [];
  return spans
    .map(([from, stage, isOn]) => {
      const what = stage === undefined ? "no longer listed" : `${stage}, ${isOn === true ? "on" : "off"}`;
      return `${from}${from === FIRST ? " or earlier" : ""} ${what}`;
    })
    .join("; ");
}

function turnsOf(key: SchemaKey, file: RootName): Turns {
  return (
    tableTypes(key, file).flatMap((type) => {
      const turns = entryOf(history.keys, type, nameOf(key), history);
      return turns ? [turns] : [];
    })[0] ?? []
  );
}

/** What came, went and came again is there since it came again. */
function cameWith(turns: Turns): string | undefined {
  return turns.findLast((_, index) => index % 2 === 0);
}

function goneWith(turns: Turns): string | undefined {
  return turns.length > 0 && turns.length % 2 === 0 ? turns.at(-1) : undefined;
}

function nameOf({ path }: SchemaKey): string {
  return path.at(-1) ?? "";
}
