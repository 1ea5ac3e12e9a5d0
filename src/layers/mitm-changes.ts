import { isSameMeaning, meaningOfNode } from "../edit/meaning.ts";
import type { TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { type FoundEntry, entryAt, valueAt } from "./merge.ts";

/**
 * What the files of the project together change of the secrets that the proxy may put into requests, which Codex refuses:
 * a `mitm` table that other layers have, what its profile extends, and a version of such a table.
 */
export function mitmFindings(set: LayerSet): LayerFinding[] {
  const names = new Set([set.outside, set.values].flatMap(profileNames));
  return [...names].flatMap((name) => {
    const at = forbiddenChange(set, ["permissions", name]);
    const finding = at && changeFinding(set, name, at);
    return finding ? [finding] : [];
  });
}

function profileNames(root: TomlTable): string[] {
  const profiles = valueAt(root, ["permissions"]);
  return profiles?.kind === "table" ? profiles.entries.map(({ key }) => key.name) : [];
}

/** The path in a profile at which the project changes what it must not. */
function forbiddenChange(set: LayerSet, profile: TomlPath): TomlPath | undefined {
  const [mitm, parent] = [
    [...profile, "network", "mitm"],
    [...profile, "extends"],
  ];
  const version = [...mitm, "version"];
  if (valueAt(set.outside, mitm)) return [mitm, parent].find((path) => isChanged(set, path));
  return valueAt(set.values, version) ? version : undefined;
}

function isChanged({ outside, values, sources }: LayerSet, path: TomlPath): boolean {
  const [before, after] = [valueAt(outside, path), valueAt(values, path)];
  if (!before || !after) return before !== after;
  const meaning = (node: TomlValue) => meaningOfNode(node, sources.text);
  return !isSameMeaning(meaning(before), meaning(after));
}

function changeFinding(set: LayerSet, name: string, at: TomlPath): LayerFinding | undefined {
  const mine = projectEntry(set, at);
  const place = mine?.key && set.sources.place(mine.key);
  if (!place) return undefined;
  const protectedBy = entryAt(set.outside, ["permissions", name, "network", "mitm"]);
  const other = protectedBy?.key && set.sources.place(protectedBy.key);
  const what = `\`${dotted(at.slice(2))}\` of the profile \`${name}\``;
  return {
    code: "permissions/mitm-in-project",
    effect: "fatal",
    severity: "error",
    message: other
      ? `A project's file cannot change ${what}, which has \`network.mitm\` outside of the project.`
      : `A project's file cannot set ${what}.`,
    hint: other
      ? "Use another name for the profile, or make the change in the other file."
      : "Move the table to `$CODEX_HOME/config.toml`.",
    path: at,
    ...place,
    ...(other && { related: [{ message: "`network.mitm` is set here", ...other }] }),
  };
}

/** The highest entry of the project for a path, or for a table above it that it replaces. */
function projectEntry({ layers }: LayerSet, path: TomlPath): FoundEntry | undefined {
  const files = layers.filter(({ kind, state }) => kind === "project" && state === "used").reverse();
  for (let length = path.length; length > 0; length--) {
    for (const { values } of files) {
      const found = entryAt(values, path.slice(0, length));
      if (found) return found;
    }
  }
  return undefined;
}
