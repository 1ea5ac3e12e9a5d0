import { readFileSync } from "node:fs";
import { seenKeys, type Surface } from "../support/surface.ts";
import { binaryDifferences } from "./binary-differences.ts";
import { type Rejudgement, rejudgedText } from "./rejudge.ts";

/** A heading, and lines below it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What differs between two binaries that a probe of keys cannot see. */
export function binarySections(older: string, newer: string, surface?: Surface): Section[] {
  const names = Object.values(surface ?? {}).flatMap((table) => seenKeys(table).map(([key]) => key));
  const found = binaryDifferences(readFileSync(older), readFileSync(newer), names);
  return [
    { title: "Structs of the configuration with another number of fields", lines: found.sizes },
    { title: "Texts about the configuration", lines: found.texts },
    { title: "Environment variables", lines: found.environment },
    { title: "Other structs with another number of fields", lines: found.otherSizes },
    { title: "Other new texts", lines: found.otherTexts },
  ];
}

/** What two releases judge differently. */
export function rejudgedSection({ judged, changed }: Rejudgement): Section {
  const counts = ["verdict", "place", "text"].map((what) => changed.filter((one) => one.what === what).length);
  const summary = `${judged} configurations: ${counts[0]} verdicts, ${counts[1]} places and ${counts[2]} texts changed`;
  return { title: "Configurations that are judged differently", lines: [...changed.map(rejudgedText), summary] };
}

/** Prints sections as plain text. */
export function sectionText({ title, lines }: Section): string {
  return [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)].join("\n");
}
