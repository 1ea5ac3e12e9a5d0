import { codes } from "./codes.ts";
import { findDamage } from "./damage/find-damage.ts";
import { applyLevels, levelOf } from "./diagnostics/levels.ts";
import { compareDiagnostics } from "./diagnostics/order.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { SUPPRESSION_MARK } from "./diagnostics/suppression-comment.ts";
import { type KnownCodes, applySuppressions } from "./diagnostics/suppressions.ts";
import { syntaxFindings } from "./diagnostics/syntax-findings.ts";
import { kinds } from "./kinds/index.ts";
import { judge } from "./kinds/judge.ts";
import type { FileKind, LintOptions } from "./lint-options.ts";
import { ConfigFile } from "./resolve/config-file.ts";
import { Dispatch } from "./rules/dispatch.ts";
import { rules } from "./rules/index.ts";
import { keyPathAt } from "./toml/locate.ts";
import type { TomlDocument, TomlSyntaxError } from "./toml/types.ts";
import { nearest } from "./words/nearest.ts";
import { withRepair } from "./validate/advice/duplicate-table.ts";
import { isPassedOver } from "./validate/passed-over.ts";
import { withRelease } from "./validate/release-findings.ts";
import { structuralFindings } from "./validate/structure.ts";

/** The findings as they are worded, secrets of the document and all: for what is counted and not shown. */
export function unmaskedFindings(document: TomlDocument, options: LintOptions): Diagnostic[] {
  if (document.errors.length === 0) return findingsOf(document, [], options);
  const { document: readable, errors } = findDamage(document);
  if (readable) return findingsOf(readable, errors, options);
  return judge(syntaxFindings(errors), options.kind ?? "config");
}

/** All findings of a document that can be read, as loud as they are wanted. */
function findingsOf(document: TomlDocument, errors: readonly TomlSyntaxError[], options: LintOptions): Diagnostic[] {
  const kindName = options.kind ?? "config";
  const kind = kinds[kindName];
  let found = syntaxFindings(errors, (offset) => keyPathAt(document, offset)).map((finding) =>
    withRepair(document, finding),
  );
  if (kind.root) {
    const file = new ConfigFile(document, options);
    if (kind.syntax === "json") found = found.filter((finding) => !isPassedOver(file.root, finding));
    for (const finding of structuralFindings(file.root)) found.push(finding);
    dispatchFor(kindName, options.audit === true).run(file);
    for (const finding of file.found) found.push(finding);
    const { release } = file.knowledge;
    if (release) found = withRelease(found, file.root, release);
  }
  found.sort(compareDiagnostics);
  const judged = judge(found, kindName);
  const levels = options.rules ?? {};
  // Where only the syntax is checked, nothing tells which suppressions are used.
  const suppresses = kind.root !== undefined && document.text.includes(SUPPRESSION_MARK);
  const left = suppresses
    ? applySuppressions(document, judged, { ...knownCodes, isOff: (code) => !runs(code, options) })
    : judged;
  const graded = options.rules ? applyLevels(left, levels) : left;
  if (suppresses) graded.sort(compareDiagnostics);
  return graded;
}

/** Those that always run, and those with the group of the audit. */
const dispatches = { plain: new Map<FileKind, Dispatch>(), audit: new Map<FileKind, Dispatch>() };

function dispatchFor(kind: FileKind, audit: boolean): Dispatch {
  const made = audit ? dispatches.audit : dispatches.plain;
  let dispatch = made.get(kind);
  if (!dispatch) {
    const wanted = audit ? rules : rules.filter(({ group }) => group !== "audit");
    made.set(kind, (dispatch = new Dispatch(wanted, kind)));
  }
  return dispatch;
}

/** Whether the findings of a code are looked for and shown. */
function runs(code: string, { audit, rules: levels }: LintOptions): boolean {
  return levelOf(code, levels ?? {}) !== "off" && (audit === true || !code.startsWith("audit/"));
}

const knownCodes: Omit<KnownCodes, "isOff"> = {
  has: (code) => codes.includes(code),
  nearest: (code) => nearest(code, codes),
};
