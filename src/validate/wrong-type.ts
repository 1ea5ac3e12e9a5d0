import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Shape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { dotted, kindName, wanted } from "../words/describe.ts";
import type { Findings } from "./findings.ts";
import { hookAdvice } from "./misplaced-hooks.ts";
import { namedTablesAdvice } from "./named-tables.ts";
import { wrongTypeFix } from "./wrong-type-fix.ts";

/** Reports a value of another type than the one that is wanted; with the fix for that, unless `more` has an advice. */
export function wrongType(
  place: Place,
  shape: Shape,
  findings: Findings,
  more?: Pick<Diagnostic, "hint" | "fix">,
): void {
  const syntax = place.file.document.syntax.name;
  const advice = more ?? hookAdvice(place, shape) ?? namedTablesAdvice(place, shape);
  const fix = advice?.fix ? undefined : wrongTypeFix(place.name, place.file.document.text, place.node, shape);
  findings.report(place, {
    code: "wrong-type",
    effect: "fatal",
    message: `${place.parent ? `\`${dotted(place.path)}\`` : "The file"} must be ${wanted(shape, syntax)}, not ${kindName(place.node, syntax)}.`,
    ...(fix && !more && { fix }),
    ...advice,
  });
}
