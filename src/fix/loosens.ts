import { type Diagnostic, isRefusal } from "../diagnostics/diagnostic.ts";
import type { TableShape } from "../knowledge/shape.ts";
import type { TomlPath, TomlTable } from "../toml/types.ts";
import { type Power, idOf, powersOf } from "./powers.ts";

/**
 * Whether Codex may do more after a repair than before, or loses a setting that tells what it may do. Only what a person
 * has decided may do that. The spelling of a value that Codex refused is no such change, but for the value that allows
 * most.
 *
 * @param shape What the models say of the file.
 * @param findings About `before`.
 */
export function loosens(
  before: TomlTable,
  after: TomlTable,
  shape: TableShape,
  findings: readonly Diagnostic[],
): boolean {
  const old = powersOf(before, shape);
  const current = powersOf(after, shape);
  if (old.size === 0 && current.size === 0) return false;
  const refused = refusedPlaces(findings);
  for (const power of current.values()) if (!isAllowed(power, old.get(power.id), refused)) return true;
  for (const id of old.keys()) if (!current.has(id)) return true;
  return false;
}

function isAllowed(power: Power, old: Power | undefined, refused: Refused): boolean {
  if (old && old.value === power.value && old.node.kind === power.node.kind) return true;
  const { value, order, free } = power;
  const level = order.indexOf(value);
  if (level !== -1 && level < free) return true;
  if (!old) return false;
  if (old.node.kind === "invalid" || isRefused(power, refused)) {
    return order.length === 0 || (level !== -1 && level < order.length - 1);
  }
  return level !== -1 && level <= order.indexOf(old.value);
}

/** The ids of the places that Codex refuses, and of what is around those. */
interface Refused {
  readonly places: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
}

function refusedPlaces(findings: readonly Diagnostic[]): Refused {
  const places = new Set<string>();
  const around = new Set<string>();
  for (const { effect, path } of findings) {
    if (!isRefusal(effect) || path.length > DEEPEST) continue;
    places.add(idOf(path));
    for (const id of prefixes(path)) around.add(id);
  }
  return { places, around };
}

function isRefused({ id, path }: Power, { places, around }: Refused): boolean {
  return around.has(id) || prefixes(path).some((prefix) => places.has(prefix));
}

/** Codex's own tables end long before. */
const DEEPEST = 20;

function prefixes(path: TomlPath): string[] {
  return path.slice(0, DEEPEST).map((_, index) => idOf(path.slice(0, index + 1)));
}
