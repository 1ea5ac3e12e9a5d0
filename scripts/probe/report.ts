import { ConfigToml } from "../../src/models/config.ts";
import { splitDifferences } from "../support/listed-deviations.ts";
import { tableOf, typesAt } from "../support/model-tables.ts";
import { type Surface, seenKeys } from "../support/surface.ts";
import { surfaceDifferences } from "../support/surface-differences.ts";
import { PROBE_DEVIATIONS } from "./deviations.ts";
import { modelKeys } from "./model-paths.ts";
import { keyStubs, tableStub } from "./stub.ts";

/**
 * Prints what differs between a surface and the models, and stubs for what is new. True when nothing is left to do.
 *
 * @param orders What `changedOrders` says; `surface` where there is no binary, `part` where only some tables were probed.
 */
export function report(surface: Surface, orders: readonly string[] | "surface" | "part"): boolean {
  const found = [...surfaceDifferences(surface), ...(typeof orders === "string" ? [] : orders)];
  const differences = orders === "part" ? found.filter((one) => !/^table .*: only in the models/.test(one)) : found;
  const { unlisted, listed, ...rest } = splitDifferences(differences, PROBE_DEVIATIONS);
  const stale = rest.stale.filter((one) => orders !== "part" && (orders !== "surface" || !one.startsWith("order ")));
  for (const difference of unlisted.toSorted()) console.log(difference);
  for (const pattern of stale) console.log(`listed, but no longer so: ${pattern}`);
  for (const text of stubs(surface, unlisted)) console.log(text);
  const tables = Object.keys(surface).length;
  const keys = Object.values(surface).reduce((sum, table) => sum + seenKeys(table).length, 0);
  console.log(
    `${tables} tables, ${keys} keys: ${unlisted.length} differences, ${listed} more that are listed with a reason`,
  );
  return unlisted.length === 0 && stale.length === 0;
}

/** What to paste into the models, with a comment on where it belongs. */
function stubs(surface: Surface, differences: readonly string[]): string[] {
  const texts: string[] = [];
  for (const [path, table] of Object.entries(surface)) {
    const place = path || "top level";
    if (differences.includes(`table ${place}: missing in the models`)) {
      texts.push(`\n// A new model for [${path.replaceAll("/", ".")}]:\n${tableStub(surface, path, table)}`);
      continue;
    }
    const known = modelKeys(path);
    const added = seenKeys(table)
      .map(([key]) => key)
      .filter((key) => !known.has(key) && differences.some((one) => one.startsWith(`key ${place}: ${key} is missing`)));
    if (added.length === 0) continue;
    const names = typesAt(ConfigToml, path ? path.split("/") : []).map((type) => tableOf(type)?.name);
    texts.push(`\n// For ${names.filter(Boolean).join(" or ")}, ${place}:\n${keyStubs(surface, path, added)}`);
  }
  return texts;
}
