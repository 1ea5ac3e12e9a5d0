import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Shape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { dotted, kindName, wanted } from "../../words/describe.ts";
import { entryAdvice } from "./entry-advice.ts";
import type { Findings } from "../findings.ts";
import { hookAdvice } from "./misplaced-hooks.ts";
import { namedTablesAdvice } from "./named-tables.ts";
import { wordAdvice } from "./word-advice.ts";
import { wrongTypeFix } from "./wrong-type-fix.ts";

/** Of a name from elsewhere where names are the user's: what stands below it then has another type. */
function otherNameAdvice({ parent, name, field }: Place): Pick<Diagnostic, "hint" | "fix"> | undefined {
  const shape = parent?.shape;
  const instead = shape?.kind === "table" && !field ? shape.otherName(name)?.instead : undefined;
  return instead === undefined ? undefined : { hint: instead };
}

/** Reports a value of another type than the one that is wanted; with the fix for that, unless `more` has an advice. */
export function wrongType(
  place: Place,
  shape: Shape,
  findings: Findings,
  more?: Pick<Diagnostic, "hint" | "fix">,
): void {
  const syntax = place.file.document.syntax.name;
  const advice: Pick<Diagnostic, "hint" | "fix"> | undefined =
    more ??
    hookAdvice(place, shape) ??
    otherNameAdvice(place) ??
    namedTablesAdvice(place, shape) ??
    entryAdvice(place) ??
    wordAdvice(place, shape);
  const fix = advice?.fix ? undefined : wrongTypeFix(place.name, place.file.document.text, place.node, shape);
  findings.report(place, {
    code: "wrong-type",
    effect: "fatal",
    message: `${place.parent ? `\`${dotted(place.path)}\`` : "The file"} must be ${wanted(shape, syntax)}, not ${kindName(place.node, syntax)}.`,
    ...(fix && !more && { fix }),
    ...advice,
  });
}
