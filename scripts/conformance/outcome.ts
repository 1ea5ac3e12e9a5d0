import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { placeAgreement } from "./place.ts";
import { ourVerdict, type OurVerdict } from "./our-verdict.ts";
import type { Judge } from "./oracle.ts";
import type { Verdict, Verdicts } from "./verdict.ts";

/** One configuration to compare. */
export interface Item {
  readonly id: string;
  readonly content: string | Uint8Array;
  /** The top-level key that it is about, if that is known beforehand. */
  readonly area?: string;
  /** Verdicts of an earlier run. */
  readonly stored?: Verdicts;
}

/** `over`: we refuse what Codex accepts; `missed`: we accept what Codex refuses; `crash`: the linter threw. */
export type Difference = "over" | "missed" | "crash";

/** What came of it. */
export interface Outcome extends Verdicts {
  readonly item: Item;
  readonly ours: OurVerdict;
  /** Undefined when both agree in both modes. */
  readonly disagreement: { readonly lenient?: Difference; readonly strict?: Difference } | undefined;
  readonly place: "line" | "path" | "missed" | undefined;
}

/** @param oracle missing: the item has stored verdicts. */
export async function compare(item: Item, oracle: Judge | undefined): Promise<Outcome> {
  const ours = ourVerdict(item.content);
  const verdicts = oracle ? await askBoth(item, ours, oracle) : (item.stored as Verdicts);
  const lenient = ours.crash === undefined ? difference(verdicts.lenient, ours.fatal) : "crash";
  const strict = ours.crash === undefined ? difference(verdicts.strict, ours.refusedByStrict) : "crash";
  return {
    item,
    ours,
    ...verdicts,
    disagreement: lenient || strict ? { ...(lenient && { lenient }), ...(strict && { strict }) } : undefined,
    place: place(ours, verdicts),
  };
}

/**
 * One question where one answers both: what strict mode accepts or refuses without a place (then it is not about the
 * text of the file), the default mode does too, and what the default mode refuses, strict mode refuses.
 */
async function askBoth(item: Item, ours: OurVerdict, oracle: Judge): Promise<Verdicts> {
  if (ours.fatal) {
    const lenient = await oracle.ask(item.content, "lenient");
    if (lenient.ok !== true) return { lenient, strict: { ok: lenient.ok } };
    return { lenient, strict: await oracle.ask(item.content, "strict") };
  }
  const strict = await oracle.ask(item.content, "strict");
  if (strict.ok !== false || typeof strict.line !== "number") return { lenient: strict, strict };
  return { lenient: await oracle.ask(item.content, "lenient"), strict };
}

function difference(verdict: Verdict, refused: boolean): Difference | undefined {
  if (verdict.ok === null || verdict.ok === !refused) return undefined;
  return refused ? "over" : "missed";
}

function place(ours: OurVerdict, { lenient, strict }: Verdicts): Outcome["place"] {
  const { document, findings } = ours;
  const fatal = findings.filter((finding) => finding.effect === "fatal" || stopsSecondReading(finding, lenient));
  if (lenient.ok === false) return fatal.length > 0 ? placeAgreement(document, fatal, lenient) : undefined;
  const refused = findings.filter(({ effect }) => effect === "fatal" || effect === "ignored");
  if (strict.ok === false && refused.length > 0) return placeAgreement(document, refused, strict);
  return undefined;
}

/**
 * To find the place of an error Codex reads the file again, before older spellings are renamed and with a stricter reader
 * for OpenTelemetry's exporters. It then names what stops that.
 */
function stopsSecondReading({ code }: Diagnostic, { detail = "" }: Verdict): boolean {
  return code === "duplicate-alias" || (code === "unknown-key" && /unexpected keys in table/.test(detail));
}
