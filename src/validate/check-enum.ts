import type { Place } from "../resolve/place.ts";
import { bareOrQuoted, dotted, quoted, wanted } from "../words/describe.ts";
import type { Findings } from "./findings.ts";
import { offeredWords } from "./advice/offered-words.ts";
import { wordAdvice } from "./advice/word-advice.ts";
import { wrongType } from "./advice/wrong-type.ts";
import { changeTo } from "../edit/change-to.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../words/nearest.ts";
import type { EnumShape } from "../knowledge/enum-shape.ts";

/** The findings for a value that is to be one of some words. */
export function checkEnum(place: Place, shape: EnumShape, findings: Findings): void {
  const { node } = place;
  if (node.kind === "table" && !shape.stringOnly && !place.takesStringsOnly)
    return checkEnumTable(place, shape, findings);
  if (node.kind !== "string") return wrongType(place, shape, findings);
  const { value } = node;
  if (shape.values.includes(value) || shape.aliases.has(value)) return;
  const meant = Object.hasOwn(shape.otherNames, value) ? shape.otherNames[value] : undefined;
  const instead = Object.hasOwn(shape.refused, value) ? shape.refused[value] : undefined;
  if (instead !== undefined) {
    if (shape.late && !place.file.checksUse) return;
    return findings.report(place, {
      code: "refused-value",
      effect: "fatal",
      message: `Codex no longer takes \`${value}\` for \`${dotted(place.path)}\`.`,
      hint: instead,
      ...(meant !== undefined && { fix: changeTo(place.file.document, meant, node, false) }),
    });
  }
  const [most, safer, ...lower] = place.field?.power?.order?.toReversed() ?? [];
  if (meant !== undefined && meant === most && lower.length > 0) {
    // To allow all there is takes more than another name for it.
    return findings.report(place, {
      code: "unknown-value",
      effect: "fatal",
      message: `\`${dotted(place.path)}\` must be ${wanted(shape)}, not ${quoted(value)}.`,
      hint: `Codex calls that \`${most}\`, the setting that allows the most; \`${safer}\` is the next below.`,
    });
  }
  const offered = offeredWords(place, shape);
  const guess = meant ?? nearest(value, offered.values);
  findings.report(place, {
    code: "unknown-value",
    effect: "fatal",
    message: `\`${dotted(place.path)}\` must be ${wanted(offered)}, not ${quoted(value)}.`,
    ...(guess !== undefined && {
      fix: changeTo(place.file.document, guess, node, sameWord(value, guess)),
    }),
  });
}

// Codex's deserializer reads `{ read-only = {} }` as the enum value `read-only`.
function checkEnumTable(place: Place, shape: EnumShape, findings: Findings): void {
  const { node } = place;
  if (node.kind !== "table") return;
  const [entry] = node.entries;
  if (!entry || node.entries.length > 1) return wrongType(place, shape, findings);
  const { key, value } = entry;
  if (!shape.values.includes(key.name) && !shape.aliases.has(key.name)) {
    const offered = offeredWords(place, shape);
    const guess = nearest(key.name, offered.values);
    return findings.report(
      place,
      {
        code: "unknown-value",
        effect: "fatal",
        message: `\`${dotted(place.path)}\` must be ${wanted(offered)}, not ${quoted(key.name)}.`,
        ...wordAdvice(place, shape),
        ...(guess !== undefined && {
          fix: rewriteFix(`Change to \`${guess}\``, key, bareOrQuoted(guess), sameWord(key.name, guess)),
        }),
      },
      key,
    );
  }
  const empty =
    (value.kind === "table" && value.entries.length === 0) ||
    (value.kind === "array" && value.items.length === 0 && !shape.flattened && !place.file.rootShape.flattened);
  if (!empty) return wrongType(place, shape, findings);
  findings.report(place, {
    code: "quirk/enum-as-table",
    effect: "risk",
    message: `\`${dotted(place.path)}\` should be a string; Codex happens to take this table as "${key.name}".`,
    ...(node.origin === "inline"
      ? { fix: changeTo(place.file.document, key.name, node, true) }
      : { hint: `Write "${key.name}" as a string.` }),
  });
}
