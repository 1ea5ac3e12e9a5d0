import { isSameMeaning, meaningOfNode } from "../edit/meaning.ts";
import type { TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { type FoundEntry, entryAt, valueAt } from "./merge.ts";

const MITM = ["network", "mitm"];

/**
 * What the files of the project together change of the secrets that the proxy may put into requests, which Codex refuses:
 * a `mitm` table that other layers have, what its profile extends, a version of such a table, and one that is not whole by
 * itself, be it that it inherits a table or that it lacks an action.
 */
export function mitmFindings(set: LayerSet): LayerFinding[] {
  const names = new Set([set.outside, set.values].flatMap(profileNames));
  return [...names].flatMap((name) => {
    const change = forbiddenChange(set, ["permissions", name]);
    const finding = change && changeFinding(set, name, change);
    return finding ? [finding] : [];
  });
}

function profileNames(root: TomlTable): string[] {
  const profiles = valueAt(root, ["permissions"]);
  return profiles?.kind === "table" ? profiles.entries.map(({ key }) => key.name) : [];
}

/** What the project does to a profile that Codex does not let it do. */
interface ForbiddenChange {
  readonly path: TomlPath;
  /** Why, where it is not that other layers have said it already. */
  readonly because?: string;
  readonly hint: string;
  /** What is protected, outside of the project. */
  readonly guarded?: FoundEntry | undefined;
}

function forbiddenChange(set: LayerSet, profile: TomlPath): ForbiddenChange | undefined {
  const { outside, values } = set;
  const [mitm, parent] = [
    [...profile, ...MITM],
    [...profile, "extends"],
  ];
  const guarded = entryAt(outside, mitm);
  if (guarded) {
    const path = [mitm, parent].find((one) => isChanged(set, one));
    const hint = "Use another name for the profile, or make the change in the other file.";
    return path && { path, hint, guarded };
  }
  const own = entryAt(values, mitm);
  if (!own) return undefined;
  const version = [...mitm, "version"];
  if (valueAt(values, version)) return { path: version, hint: "Move the table to `$CODEX_HOME/config.toml`." };
  const inherited = inheritedMitm(set, profile);
  if (inherited) {
    const because = "as it extends a profile with such a table outside of the project";
    return { path: mitm, because, hint: "Leave out the table, or what the profile extends.", guarded: inherited };
  }
  const lost = undefinedAction(own.value);
  if (!lost) return undefined;
  const because = `as its hook \`${lost.hook}\` names an action that it does not define`;
  const hint = "Define each action in `network.mitm.actions` of this profile; those of others do not count.";
  return { path: [...mitm, "hooks", lost.hook, "action"], because, hint };
}

/** The table outside of the project that a profile inherits, by however many steps. */
function inheritedMitm({ outside, values }: LayerSet, profile: TomlPath): FoundEntry | undefined {
  const seen = new Set(profile.slice(1));
  for (let at = profile; ;) {
    const parent = valueAt(values, [...at, "extends"]);
    if (parent?.kind !== "string" || seen.has(parent.value)) return undefined;
    seen.add(parent.value);
    at = ["permissions", parent.value];
    const found = entryAt(outside, [...at, ...MITM]);
    if (found) return found;
  }
}

/** A hook of a table with an action that is not in it, in whichever other table it is. */
function undefinedAction(mitm: TomlValue): { readonly hook: string } | undefined {
  const hooks = valueAt(mitm, ["hooks"]);
  if (hooks?.kind !== "table") return undefined;
  for (const { key, value } of hooks.entries) {
    const action = valueAt(value, ["action"]);
    const names = action?.kind === "array" ? action.items : [];
    if (names.some((name) => name.kind === "string" && !valueAt(mitm, ["actions", name.value])))
      return { hook: key.name };
  }
  return undefined;
}

function isChanged({ outside, values, sources }: LayerSet, path: TomlPath): boolean {
  const [before, after] = [valueAt(outside, path), valueAt(values, path)];
  if (!before || !after) return before !== after;
  const meaning = (node: TomlValue) => meaningOfNode(node, sources.text);
  return !isSameMeaning(meaning(before), meaning(after));
}

function changeFinding(set: LayerSet, name: string, change: ForbiddenChange): LayerFinding | undefined {
  const { path, because, hint, guarded } = change;
  const mine = projectEntry(set, path);
  const place = mine?.key && set.sources.place(mine.key);
  if (!place) return undefined;
  const other = guarded?.key && set.sources.place(guarded.key);
  const what = `\`${dotted(path.slice(2))}\` of the profile \`${name}\``;
  const message =
    because !== undefined
      ? `A project's file cannot set ${what}, ${because}.`
      : other
        ? `A project's file cannot change ${what}, which has \`network.mitm\` outside of the project.`
        : `A project's file cannot set ${what}.`;
  return {
    code: "permissions/mitm-in-project",
    effect: "fatal",
    severity: "error",
    message,
    hint,
    path,
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
