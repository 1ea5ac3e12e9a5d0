import { allowLists, demandedOf } from "./allow-lists.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";

/** Lists of the requirements in whose place the managed file puts its own value, in silence. */
export function overruledFindings(set: LayerSet): LayerFinding[] {
  const { requirements, sources } = set;
  return Object.entries(allowLists).flatMap(([name, list]): LayerFinding[] => {
    const key = requirements?.values.get(list)?.key;
    const demanded = demandedOf(set, name);
    const place = key && sources.place(key);
    const other = demanded?.key && sources.place(demanded.key);
    if (!place || !other) return [];
    return [
      {
        code: "start/overruled-requirement",
        effect: "inert",
        severity: "warning",
        message: `\`${name}\` in ${other.file} takes the place of this list, also where it allows more.`,
        hint: `Remove \`${name}\` there, or this list: with both, only that value counts.`,
        path: [list],
        ...place,
        related: [{ message: "this value counts", ...other }],
      },
    ];
  });
}
