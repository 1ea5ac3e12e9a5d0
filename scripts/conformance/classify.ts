import { structureCodes } from "../../src/diagnostics/structure-codes.ts";
import { LineIndex } from "../../src/toml/line-index.ts";
import { keyPathAt } from "../../src/toml/locate.ts";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import { genericPath } from "./generic-path.ts";
import type { Outcome } from "./outcome.ts";
import { namedPath } from "./place.ts";
import type { Verdict } from "./verdict.ts";

/** What a disagreement is about; two with the same label have most likely the same cause. */
export interface DisagreementClass {
  readonly label: string;
  /** The part of the project that it points at. */
  readonly layer: "syntax" | "structure" | "rule";
}

export function classify(outcome: Outcome): DisagreementClass {
  const { disagreement = {}, ours, lenient, strict } = outcome;
  if (ours.crash !== undefined) return { label: `the linter throws ${ours.crash}`, layer: "rule" };
  const kinds = `lenient ${disagreement.lenient ?? "agrees"}, strict ${disagreement.strict ?? "agrees"}`;
  const missed = disagreement.lenient === "missed" || disagreement.strict === "missed";
  if (missed) {
    const verdict = clearest(lenient, strict);
    const layer = layerOfMessage(verdict);
    const path = pathOf(outcome, verdict);
    // The checks of Codex's own are the same at all places of an area, and many point at its start.
    const place = layer === "rule" ? (path.split(".")[0] as string) : path;
    return { label: `${kinds}: ${place}: Codex: ${normalised(verdict.detail)}`, layer };
  }
  const effects = disagreement.lenient ? ["fatal"] : ["fatal", "ignored"];
  const causes = ours.findings.filter(({ effect }) => effects.includes(effect));
  const texts = causes.map(
    ({ code, path }) => `${code} at ${genericPath(path, currentKnowledge().config) || "(root)"}`,
  );
  const codes = causes.map(({ code }) => code);
  return { label: `${kinds}: we: ${[...new Set(texts)].sort().join(", ")}`, layer: layerOfCodes(codes) };
}

/**
 * The refusal that says why. In the default mode, the message may name a date in place of the real error; strict mode may
 * name an unknown field before it.
 */
export function clearest(lenient: Verdict, strict: Verdict): Verdict {
  if (lenient.ok !== false) return strict;
  return strict.detail === undefined || /unknown configuration field/.test(strict.detail) ? lenient : strict;
}

function pathOf({ ours: { document } }: Outcome, { line, column, detail = "" }: Verdict): string {
  const named = namedPath(detail);
  if (named !== undefined && !/^\w+\.\w+$/.test(named)) return genericPath(named.split("."), currentKnowledge().config);
  if (typeof line !== "number") return "(no place)";
  const offset = new LineIndex(document.text).offset({ line, column: column ?? 1 });
  return genericPath(keyPathAt(document, offset), currentKnowledge().config) || "(root)";
}

/** The first line of a message without what is particular to one file. */
export function normalised(detail = ""): string {
  return (detail.split("\n")[0] ?? "")
    .replace(/^\S*config\.toml:\d+:\d+: /, "")
    .replace(/expected one of .*/, "expected one of …")
    .replaceAll(/`[^`]*`/g, "`…`")
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replaceAll(/\d+/g, "N")
    .replace(/model_providers\.\S+:/, "model_providers.*:")
    .slice(0, 160);
}

const TYPE_MESSAGES =
  /invalid (type|length|value)|unknown (variant|field|configuration field)|missing field|did not match any variant|duplicate field|wanted |u64 value was too large|expected (a |an |table|path)/;
const SYNTAX_MESSAGES =
  /duplicate key|TOML parse|invalid utf-8|expected .*(newline|`=`|quote)|unexpected|invalid (basic|key|inline|escape|table|array|string|number)|unclosed|missing (opening|closing|value)|extra /;

const RULE_MESSAGES = /constraints are invalid|keybinding/;

function layerOfMessage({ detail = "" }: Verdict): DisagreementClass["layer"] {
  if (RULE_MESSAGES.test(detail)) return "rule";
  if (TYPE_MESSAGES.test(detail)) return "structure";
  return SYNTAX_MESSAGES.test(detail) ? "syntax" : "rule";
}

function layerOfCodes(codes: readonly string[]): DisagreementClass["layer"] {
  if (codes.some((code) => code.startsWith("toml/"))) return "syntax";
  return codes.every((code) => Object.hasOwn(structureCodes, code)) ? "structure" : "rule";
}
