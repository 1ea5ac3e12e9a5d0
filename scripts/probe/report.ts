import { ConfigToml } from "../../src/models/config.ts";
import { splitDifferences } from "../support/listed-deviations.ts";
import { tableOf, typesAt } from "../support/model-tables.ts";
import { orderDifferences, seenOrders } from "../support/order-differences.ts";
import { seenKeys, type Surface } from "../support/surface.ts";
import { surfaceDifferences } from "../support/surface-differences.ts";
import { PROBE_DEVIATIONS } from "./deviations.ts";
import { modelKeys } from "./model-paths.ts";
import { keyStubs, orderStubs, tableStub } from "./stub.ts";

/** What is to be done about a surface. */
export interface Report {
  /** Differences from the models that nobody has explained, a line each. */
  readonly differences: readonly string[];
  /** Explanations of differences that are there no more. */
  readonly stale: readonly string[];
  /** What to paste into the models. */
  readonly stubs: readonly string[];
  /** How much was compared, in a line. */
  readonly summary: string;
}

/** @param isPart Only some tables were probed: that the others are missing means nothing. */
export function reportOf(surface: Surface, isPart: boolean): Report {
  const found = [...surfaceDifferences(surface), ...orderDifferences(surface)];
  const relevant = isPart ? found.filter((one) => !/^table .*: only in the models/.test(one)) : found;
  const { unlisted, listed, ...rest } = splitDifferences(relevant, PROBE_DEVIATIONS);
  const hasOrders = seenOrders(surface).size > 0;
  const stale = rest.stale.filter((one) => !isPart && (hasOrders || !one.startsWith("order ")));
  const tables = Object.keys(surface).length;
  const keys = Object.values(surface).reduce((sum, table) => sum + seenKeys(table).length, 0);
  return {
    differences: unlisted.toSorted(),
    stale,
    stubs: stubs(surface, unlisted),
    summary: `${tables} tables, ${keys} keys: ${unlisted.length} differences, ${listed} more that are listed with a reason`,
  };
}

/** Prints what differs between a surface and the models, and stubs for what is new. True when nothing is left to do. */
export function report(surface: Surface, isPart: boolean): boolean {
  const { differences, stale, stubs: texts, summary } = reportOf(surface, isPart);
  for (const difference of differences) console.log(difference);
  for (const pattern of stale) console.log(`listed, but no longer so: ${pattern}`);
  for (const text of texts) console.log(`\n${text}`);
  console.log(summary);
  return differences.length === 0 && stale.length === 0;
}

/** What to paste into the models, with a comment on where it belongs. */
function stubs(surface: Surface, differences: readonly string[]): string[] {
  const texts: string[] = [];
  for (const [path, table] of Object.entries(surface)) {
    const place = path || "top level";
    if (differences.includes(`table ${place}: missing in the models`)) {
      texts.push(tableStub(surface, path, table));
      continue;
    }
    const known = modelKeys(path);
    const added = seenKeys(table)
      .map(([key]) => key)
      .filter((key) => !known.has(key) && differences.some((one) => one.startsWith(`key ${place}: ${key} is missing`)));
    if (added.length === 0) continue;
    const names = typesAt(ConfigToml, path ? path.split("/") : []).map((type) => tableOf(type)?.name);
    texts.push(`// For ${names.filter(Boolean).join(" or ")}, ${place}:\n${keyStubs(surface, path, added)}`);
  }
  const changed = differences.flatMap((one) => /^order (\w+): (?!not in)/.exec(one)?.[1] ?? []);
  const orders = orderStubs(surface, changed);
  return orders === "" ? texts : [...texts, orders];
}
