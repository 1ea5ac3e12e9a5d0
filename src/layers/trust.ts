import type { TomlTable } from "../toml/types.ts";
import type { LayerFiles } from "./layer-files.ts";
import { valueAt } from "./merge.ts";

/** Whether Codex trusts a directory of a project. */
export interface Trust {
  readonly level: "trusted" | "untrusted" | "unknown";
  /** The entry of `[projects]` that decides; where there is none, the one that would. */
  readonly key: string;
}

/** Where the trust of a directory may come from, nearest first. */
export interface TrustPlaces {
  readonly directory: string;
  readonly root: string;
  /** The main checkout of the repository around the working directory. */
  readonly main: string | undefined;
}

/**
 * Trust of a directory: by its own entry, by that of the project root, or by that of the main checkout. Names are compared
 * letter by letter with the real path, then with the path as it was given; directories in between do not count.
 *
 * @param values The layers outside of the project, merged.
 */
export function trustOf({ directory, root, main }: TrustPlaces, values: TomlTable, files: LayerFiles): Trust {
  for (const place of [directory, root, ...(main === undefined ? [] : [main])]) {
    for (const key of new Set([files.real(place) ?? place, place])) {
      const level = valueAt(values, ["projects", key, "trust_level"]);
      if (level?.kind !== "string") continue;
      if (level.value === "trusted" || level.value === "untrusted") return { level: level.value, key };
    }
  }
  const key = main ?? root;
  return { level: "unknown", key: files.real(key) ?? key };
}
