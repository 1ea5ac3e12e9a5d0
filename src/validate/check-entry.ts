import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { moveFix } from "../edit/move-fix.ts";
import { removalFix } from "../edit/removal-fix.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import { fits } from "../resolve/choices.ts";
import type { Place } from "../resolve/place.ts";
import { dotted } from "../words/describe.ts";
import { acceptsKind } from "./accepts-kind.ts";
import { checkRefused } from "./check-refused.ts";
import type { Check, Findings } from "./findings.ts";
import { unknownKey } from "./advice/unknown-key.ts";
import { wrongType } from "./advice/wrong-type.ts";

/** The findings for an entry of a table: of its key, and of its value. */
export function checkEntry(table: Place, shape: TableShape, entry: Place, findings: Findings, check: Check): void {
  const known = knownShape(table, shape, entry);
  if (known) {
    // Codex drops the older spelling before it looks at its value.
    if (reportClash(table, entry, findings) !== "ignored") checkKnown(table, shape, entry, known, findings, check);
    return;
  }
  const { rest } = shape;
  const value = entry.node;
  // `[agents] model = "x"`: the name would have to be a role, whose value is a table. It is a stray key instead.
  const isStray =
    rest?.kind === "table" && !fits(value, rest) && (shape.keys.length > 0 || table.file.rootShape.has(entry.name));
  if (!rest || isStray) {
    const details = unknownKey(table, entry, shape, check);
    if (details) findings.reportKey(entry, details);
    return;
  }
  const misplaced =
    shape.keys.length === 0 && value.kind !== "table" ? adviceOnMisplaced(table, entry, rest) : undefined;
  if (misplaced) wrongType(entry, rest, findings, misplaced);
  else check(entry, rest, findings);
}

/** What the models say of an entry by its name; the places of a table know it where it is looked at as what it is declared to be. */
function knownShape(table: Place, shape: TableShape, entry: Place): Shape | undefined {
  if (shape !== table.shape) return shape.prop(entry.name);
  return entry.field && entry.declared;
}

function checkKnown(
  table: Place,
  shape: TableShape,
  entry: Place,
  known: Shape,
  findings: Findings,
  check: Check,
): void {
  const value = entry.node;
  if (known.kind === "refused") {
    if (value.kind !== "invalid") checkRefused(entry, known.instead, findings, entry.key);
    return;
  }
  const root = table.file.rootShape;
  const isMisplaced =
    shape !== root &&
    value.kind !== "invalid" &&
    value.kind !== "table" &&
    !fits(value, known) &&
    acceptsKind(root.prop(entry.name), value);
  if (!isMisplaced || !entry.key) return check(entry, known, findings);
  // `[features] web_search = "live"`: the key of the same name at the top level is meant.
  const fix = moveFix(table.file.document, entry.key, [entry.name]);
  wrongType(entry, known, findings, fix ? { fix } : { hint: `At the top level, \`${entry.name}\` takes this value.` });
}

/** What to do about `[mcp_servers.x.env] env_vars = []`: a key of the table around, or of the top level. */
function adviceOnMisplaced(
  table: Place,
  { name, key, node, file }: Place,
  rest: Shape,
): Pick<Diagnostic, "fix" | "hint"> | undefined {
  if (!key || node.kind === "invalid" || fits(node, rest)) return undefined;
  if (acceptsKind(tableAround(table)?.prop(name), node)) {
    const fix = moveFix(file.document, key, [...table.path.slice(0, -1), name]);
    return fix ? { fix } : { hint: `\`${name}\` is a key of \`[${dotted(table.path.slice(0, -1))}]\`.` };
  }
  if (!acceptsKind(file.rootShape.prop(name), node)) return undefined;
  const fix = moveFix(file.document, key, [name]);
  return fix ? { fix } : { hint: "It belongs at the top level: move it above the first table header." };
}

function tableAround(table: Place): TableShape | undefined {
  for (let at = table.parent; at; at = at.parent) {
    if (at.node.kind === "table" && at.shape?.kind === "table") return at.shape;
  }
  return undefined;
}

/** Reports an older spelling beside the current key, where Codex does not take both; gives what it does about that. */
function reportClash(table: Place, entry: Place, findings: Findings): "fatal" | "ignored" | undefined {
  const { aliasOf, aliasClash: clash } = entry.field ?? {};
  const other = aliasOf === undefined || !clash ? undefined : table.child(aliasOf);
  if (!other || !clash || !entry.key) return undefined;
  // Codex renames older spellings in its configuration alone.
  const aliasClash = table.file.isReadAlone ? "fatal" : clash;
  const fix = removalFix(table.file.document, entry.key, aliasClash === "ignored");
  findings.reportKey(entry, {
    code: "duplicate-alias",
    effect: aliasClash,
    message: `\`${entry.name}\` is an older spelling of \`${other.name}\`, which is set too.`,
    ...(fix ? { fix } : { hint: `Keep \`${other.name}\` and remove \`${entry.name}\`.` }),
    related: [other.here(`\`${other.name}\` is set here`)],
  });
  return aliasClash;
}
