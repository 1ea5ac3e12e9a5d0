import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { entryAt, valueAt } from "./merge.ts";
import { trustOf } from "./trust.ts";

/** Entries of `[projects]` from which people expect trust that they do not give: those of directories above the project. */
export function trustFindings(set: LayerSet): LayerFinding[] {
  const { root, outside, sources, layers, start } = set;
  const { paths, files, cwd } = start;
  if (!layers.some(({ kind, state }) => kind === "project" && state === "off")) return [];
  if (trustOf({ directory: cwd, root, main: undefined }, outside, files).level !== "unknown") return [];
  const above = [...paths.upwards(root)].filter((directory) => directory !== root);
  return above.flatMap((directory): LayerFinding[] => {
    const path = ["projects", files.real(directory) ?? directory];
    const entry = entryAt(outside, path);
    const level = valueAt(outside, [...path, "trust_level"]);
    const source = entry?.key && sources.at(entry.key.start);
    if (!entry?.key || !source || level?.kind !== "string" || level.value !== "trusted") return [];
    return [
      {
        code: "start/parent-trust",
        effect: "inert",
        severity: "warning",
        message: `This entry does not trust ${root}, which is a project of its own.`,
        hint: `Trust goes down to no other project. Add \`[projects."${root}"]\` if you want to use its configuration.`,
        path,
        file: source.file,
        range: { start: entry.key.start - source.start, end: entry.key.end - source.start },
      },
    ];
  });
}
