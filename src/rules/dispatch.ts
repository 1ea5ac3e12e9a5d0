import type { FieldInfo } from "../knowledge/field-info.ts";
import { type FileKind, kinds } from "../kinds/index.ts";
import type { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";
import type { PlaceCheck, Rule } from "./define-rule.ts";

interface Check {
  readonly rule: Rule;
  readonly run: PlaceCheck;
}

/** A step on the paths that rules name, with the checks that end here. The steps below are made when a file gets there. */
class Step {
  readonly checks: Check[] = [];
  /** What is below, until the steps are made. */
  #paths: { readonly path: string; readonly check: Check }[] = [];
  readonly #named = new Map<string, Step>();
  #any: Step | undefined;
  #item: Step | undefined;

  add(path: string, check: Check): void {
    if (path === "") this.checks.push(check);
    else this.#paths.push({ path, check });
  }

  /** Adds the steps that a child of a place on this step is on. */
  addNext({ segment }: Place, steps: Step[]): void {
    if (this.#paths.length > 0) this.#expand();
    const named = typeof segment === "number" ? this.#item : this.#named.get(segment);
    if (named) steps.push(named);
    if (this.#any && typeof segment === "string") steps.push(this.#any);
  }

  #expand(): void {
    for (const { path, check } of this.#paths) {
      const dot = path.indexOf(".");
      const next = this.#next(dot === -1 ? path : path.slice(0, dot));
      next.add(dot === -1 ? "" : path.slice(dot + 1), check);
    }
    this.#paths = [];
  }

  #next(segment: string): Step {
    if (segment === "*") return (this.#any ??= new Step());
    if (segment === "[]") return (this.#item ??= new Step());
    let step = this.#named.get(segment);
    if (!step) this.#named.set(segment, (step = new Step()));
    return step;
  }
}

/** Rules by what they look at, so that a file pays for those that have something to look at in it. */
export class Dispatch {
  readonly #root = new Step();
  readonly #marks = new Map<string, Check[]>();
  readonly #shapes = new Map<string, Check[]>();
  readonly #ends: Rule[] = [];
  /** The checks for what the models say of a key, found once for each key. */
  readonly #ofField = new WeakMap<FieldInfo, readonly Check[]>();

  constructor(rules: readonly Rule[], kind: FileKind) {
    for (const rule of rules) {
      if (!holdsFor(rule, kind)) continue;
      for (const [path, run] of Object.entries(rule.on ?? {})) this.#root.add(path, { rule, run });
      addAll(this.#marks, rule, rule.onField);
      addAll(this.#shapes, rule, rule.onShape);
      if (rule.end) this.#ends.push(rule);
    }
  }

  /** Has the rules look at a file; they report to it. */
  run(file: ConfigFile): void {
    this.#visit(file.root, [this.#root], file);
    for (const rule of this.#ends) {
      file.speaker = rule;
      rule.end?.(file);
    }
    file.speaker = undefined;
  }

  #visit(place: Place, steps: readonly Step[], file: ConfigFile): void {
    for (const { checks } of steps) runAll(checks, place, file);
    const { field, shape } = place;
    if (field) runAll(this.#checksOf(field), place, file);
    const ofShape = shape && this.#shapes.get(shape.kind);
    if (ofShape) runAll(ofShape, place, file);
    // Below what the models do not know there is nothing to look at, unless a rule names it.
    if (steps.length === 0 && !mayHold(place)) return;
    for (const child of place.children) {
      this.#visit(child, nextSteps(steps, child), file);
    }
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

function nextSteps(steps: readonly Step[], child: Place): readonly Step[] {
  if (steps.length === 0) return steps;
  const next: Step[] = [];
  for (const step of steps) step.addNext(child, next);
  return next;
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
