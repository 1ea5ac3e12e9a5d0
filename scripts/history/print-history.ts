import type { History } from "../../src/knowledge/history.ts";

/** A history as JSON, one line for each key, set of values and feature, so that differences read well. */
export function printHistory({
  releases,
  places,
  files,
  bases,
  untold,
  keys,
  values,
  deprecated,
  features,
}: History): string {
  return `{
  "releases": ${JSON.stringify(releases)},
  "places": ${printRecord(places, 1)},
  "files": ${printRecord(files, 1)},
  "bases": ${printRecord(bases, 1)},
  "untold": ${JSON.stringify(untold)},
  "keys": ${printRecord(keys, 2)},
  "values": ${printRecord(values, 2)},
  "deprecated": ${printRecord(deprecated, 1)},
  "features": ${printRecord(features, 1)}
}
`;
}

/** @param depth How many levels have a line for each entry. */
function printRecord(record: Readonly<Record<string, unknown>>, depth: number, indent = "    "): string {
  const lines = Object.entries(record).map(([name, value]) => {
    const text =
      depth > 1 ? printRecord(value as Record<string, unknown>, depth - 1, `${indent}  `) : JSON.stringify(value);
    return `${indent}${JSON.stringify(name)}: ${text}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent.slice(2)}}`;
}
