import type { TomlTable } from "../toml/types.ts";
import type { Layer } from "./layer.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { emptyTable } from "./made-node.ts";
import { entryAt, merged, valueAt } from "./merge.ts";

const MITM = ["network", "mitm"];

/**
 * What a project's file changes of the secrets that lower layers let the proxy put into requests, which Codex refuses: the
 * `mitm` table of a profile that has one already, and what such a profile extends.
 */
export function mitmFindings({ layers, start, sources }: LayerSet): LayerFinding[] {
  const found: LayerFinding[][] = [];
  let below: TomlTable = emptyTable({ start: 0, end: 0 });
  for (const layer of layers) {
    if (layer.state !== "used") continue;
    if (layer.kind === "project") found.push([...changesIn(layer, below, sources)]);
    below = merged(below, layer.values, start.knowledge.config);
  }
  return found.flat();
}

function* changesIn({ values, file }: Layer, below: TomlTable, sources: LayerSet["sources"]): Generator<LayerFinding> {
  const profiles = valueAt(values, ["permissions"]);
  if (profiles?.kind !== "table") return;
  for (const { key } of profiles.entries) {
    const path = ["permissions", key.name];
    const lower = entryAt(below, [...path, ...MITM]);
    if (!lower?.key) continue;
    for (const [what, at] of [
      ["`network.mitm`", [...path, ...MITM]],
      ["what it extends", [...path, "extends"]],
    ] as const) {
      const mine = entryAt(values, at);
      if (!mine?.key || isSameText(mine.value, valueAt(below, at))) continue;
      const [own, other] = [sources.at(mine.key.start), sources.at(lower.key.start)];
      if (!own || !other) continue;
      yield {
        code: "permissions/mitm-in-project",
        effect: "fatal",
        severity: "error",
        message: `A project's file cannot change ${what} of the profile \`${key.name}\`, which has \`network.mitm\` outside of the project.`,
        hint: "Use another name for the profile, or make the change in the other file.",
        path: at,
        file,
        range: { start: mine.key.start - own.start, end: mine.key.end - own.start },
        related: [
          {
            message: "`network.mitm` is set here",
            file: other.file,
            range: { start: lower.key.start - other.start, end: lower.key.end - other.start },
          },
        ],
      };
    }
  }
}

function isSameText(one: ReturnType<typeof valueAt>, other: ReturnType<typeof valueAt>): boolean {
  return one?.kind === "string" && other?.kind === "string" && one.value === other.value;
}
