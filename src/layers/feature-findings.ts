import { featureInForce } from "./feature-in-force.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { valueAt } from "./merge.ts";
import { originOf } from "./origins.ts";

/** Features that one file sets in vain, as a lower one does it by another name: to Codex these are two keys. */
export function featureFindings(set: LayerSet): LayerFinding[] {
  const features = valueAt(set.values, ["features"]);
  if (features?.kind !== "table") return [];
  return features.entries.flatMap(({ key: { name }, value }): LayerFinding[] => {
    const path = ["features", name];
    const { origin: winner, names = [] } = featureInForce(set, name) ?? {};
    const loser = names.length > 1 ? originOf(set, path) : undefined;
    if (!winner || !loser || value.kind !== "boolean" || winner.value.kind !== "boolean") return [];
    const isHigher = set.layers.indexOf(loser.layer) > set.layers.indexOf(winner.layer);
    if (!isHigher || value.value === winner.value.value) return [];
    const other = String(winner.path.at(-1));
    return [
      {
        code: "start/overruled-feature",
        effect: "inert",
        severity: "warning",
        message: `\`${other} = ${winner.value.value}\` in a lower file decides: it is another name of the same feature.`,
        hint: `Use the name \`${other}\` here too, or one name in both files; of two names Codex goes by the last in the alphabet.`,
        path,
        file: loser.source.file,
        range: loser.range,
        related: [{ message: "this counts", file: winner.source.file, range: winner.range }],
      },
    ];
  });
}
