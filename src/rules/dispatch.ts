import type { FieldInfo } from "../knowledge/field-info.ts";
import { type FileKind, kinds } from "../kinds/index.ts";
import type { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";
import type { PlaceCheck, Rule } from "./define-rule.ts";

interface Check {
  readonly rule: Rule;
  readonly run: PlaceCheck;
}

/** A path that a rule names, as far as it lies below a step. */
interface Way {
  readonly segments: readonly string[];
  readonly check: Check;
}

/** Where some of the paths that rules name have led to. The steps below are made when a file gets there. */
class Step {
  /** The checks whose paths end here. */
  readonly checks: readonly Check[];
  readonly #ways: readonly Way[];
  readonly #next = new Map<string, Step | undefined>();

  constructor(ways: readonly Way[]) {
    this.checks = ways.filter(({ segments }) => segments.length === 0).map(({ check }) => check);
    this.#ways = ways.filter(({ segments }) => segments.length > 0);
    for (const { segments } of this.#ways) this.#next.set(segments[0] as string, undefined);
  }

  /** The step that a child of a place on this one is on; undefined where no path leads to it. */
  next({ segment }: Place): Step | undefined {
    const isNamed = segment !== "[]" && typeof segment === "string" && this.#next.has(segment);
    const own = isNamed ? segment : "*";
    const name = typeof segment === "number" ? "[]" : own;
    if (!this.#next.has(name)) return undefined;
    let step = this.#next.get(name);
    if (!step) this.#next.set(name, (step = this.#stepTo(name)));
    return step;
  }

  #stepTo(name: string): Step {
    const ways = this.#ways.filter(({ segments: [first] }) => first === name || (first === "*" && name !== "[]"));
    return new Step(ways.map(({ segments, check }) => ({ segments: segments.slice(1), check })));
  }
}

/** Rules by what they look at, so that a file pays for those that have something to look at in it. */
export class Dispatch {
  readonly #root: Step;
  readonly #marks = new Map<string, Check[]>();
  readonly #shapes = new Map<string, Check[]>();
  readonly #ends: Rule[] = [];
  /** The checks for what the models say of a key, found once for each key. */
  readonly #ofField = new WeakMap<FieldInfo, readonly Check[]>();

  constructor(rules: readonly Rule[], kind: FileKind) {
    const ways: Way[] = [];
    for (const rule of rules) {
      if (!holdsFor(rule, kind)) continue;
      for (const [path, run] of Object.entries(rule.on ?? {})) {
        ways.push({ segments: path === "" ? [] : path.split("."), check: { rule, run } });
      }
      addAll(this.#marks, rule, rule.onField);
      addAll(this.#shapes, rule, rule.onShape);
      if (rule.end) this.#ends.push(rule);
    }
    this.#root = new Step(ways);
  }

  /** Has the rules look at a file; they report to it. */
  run(file: ConfigFile): void {
    this.#visit(file.root, this.#root, file);
    for (const rule of this.#ends) {
      file.speaker = rule;
      rule.end?.(file);
    }
    file.speaker = undefined;
  }

  #visit(place: Place, step: Step | undefined, file: ConfigFile): void {
    if (step) runAll(step.checks, place, file);
    const { field, shape } = place;
    if (field) runAll(this.#checksOf(field), place, file);
    const ofShape = shape && this.#shapes.get(shape.kind);
    if (ofShape) runAll(ofShape, place, file);
    // Below what the models do not know there is nothing to look at, unless a rule names it.
    if (!step && !mayHold(place)) return;
    for (const child of place.children) this.#visit(child, step?.next(child), file);
  }

  #checksOf(field: FieldInfo): readonly Check[] {
    let checks = this.#ofField.get(field);
    if (!checks) {
      checks = Object.keys(field).flatMap((mark) => this.#marks.get(mark) ?? []);
      this.#ofField.set(field, checks);
    }
    return checks;
  }
}

function holdsFor({ code, kinds: own, stage }: Rule, kind: FileKind): boolean {
  if (own) return own.includes(kind);
  const { configRules = [], isReadAlone } = kinds[kind];
  return configRules.some((start) => code.startsWith(start)) && !(stage === "use" && isReadAlone);
}

function addAll(to: Map<string, Check[]>, rule: Rule, checks: Readonly<Record<string, PlaceCheck>> = {}): void {
  for (const [key, run] of Object.entries(checks)) {
    const list = to.get(key);
    if (list) list.push({ rule, run });
    else to.set(key, [{ rule, run }]);
  }
}

function runAll(checks: readonly Check[], place: Place, file: ConfigFile): void {
  for (const { rule, run } of checks) {
    file.speaker = rule;
    run(place, file);
  }
}

/** Whether the models know keys or items of a value. */
function mayHold({ shape }: Place): boolean {
  return shape?.kind === "table" || shape?.kind === "array";
}
