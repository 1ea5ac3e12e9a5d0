import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OffsetRange, TomlDocument, TomlEntry, TomlKey, TomlTable, TomlValue } from "../toml/types.ts";
import { fits } from "../resolve/choices.ts";
import { dotted, kindOf, listed, tableName, wanted } from "../words/describe.ts";
import { checkEnum } from "./explain-enum.ts";
import { checkNames } from "./name-bounds.ts";
import { checkPositional } from "./explain-positional.ts";
import { checkNumber, checkString } from "./explain-scalar.ts";
import { checkUnion } from "./explain-union.ts";
import { wrongTypeFix } from "./wrong-type-fix.ts";
import { moveOut, moveToTop, removeLine } from "../edit/line-edits.ts";
import { isReplaced } from "./replaced.ts";
import { withClashesResolved } from "./resolved-clashes.ts";
import type { Bounds } from "../schema/json-schema.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import { acceptsKind, unknownKey } from "./unknown-key.ts";

/** What the checks need to know about a file besides its text. */
export interface StructureOptions {
  /** Whether the file is a project's: Codex drops some keys from it, which only `--strict-config` looks at before. */
  readonly project?: boolean;
}

/**
 * All structural findings of a document: what its values are against what Codex's types want, quirks of Codex's
 * deserializer included. Where a document has syntax errors, missing keys are not reported.
 *
 * @param root The shape of the whole file.
 */
export function explain(document: TomlDocument, root: TableShape, options: StructureOptions = {}): Diagnostic[] {
  const walk = new Walk(document, root, options);
  walk.check(document.root, root);
  return withClashesResolved(walk.found, document, root);
}

type Details = Pick<Diagnostic, "code" | "effect" | "message"> & Partial<Diagnostic>;

const FATAL_WEIGHT = 100;

/** One pass over a value; `explain` makes one for the document, unions make one for each branch they try. */
export class Walk {
  readonly found: Diagnostic[] = [];
  readonly document: TomlDocument;
  readonly root: TableShape;
  readonly path: (string | number)[] = [];
  /** How many of the tables around the current value are written as arrays of their fields. */
  fieldArrays = 0;
  readonly #options: StructureOptions;
  /** How many of the tables around the current value take strings only for enumerations. */
  #stringOnly = 0;
  /** The shapes of the tables around the current value, the outermost first. */
  readonly #around: TableShape[] = [];
  /** How many of the keys on the way to the current value Codex drops. */
  #dropped = 0;
  /** How many of them nothing comes of. */
  #removed = 0;

  constructor(document: TomlDocument, root: TableShape, options: StructureOptions) {
    this.document = document;
    this.root = root;
    this.#options = options;
  }

  /** The heavier, the farther the value is from what is wanted. */
  get weight(): number {
    let sum = 0;
    for (const { effect } of this.found) sum += effect === "fatal" ? FATAL_WEIGHT : 1;
    return sum;
  }

  get isRefused(): boolean {
    return this.weight >= FATAL_WEIGHT;
  }

  /** Whether enumerations here are strings only. */
  get takesStringsOnly(): boolean {
    return this.#stringOnly > 0;
  }

  /** Whether Codex checks bounds here: what it does not use, it has dropped before it looks at the whole. */
  holds(bounds: Bounds | undefined): boolean {
    return !bounds?.late || (this.#dropped === 0 && this.#removed === 0);
  }

  /** A walk that goes on where this one is, with findings of its own. */
  attempt(): Walk {
    const walk = new Walk(this.document, this.root, this.#options);
    for (const segment of this.path) walk.path.push(segment);
    walk.fieldArrays = this.fieldArrays;
    for (const table of this.#around) walk.#around.push(table);
    walk.#stringOnly = this.#stringOnly;
    walk.#dropped = this.#dropped;
    walk.#removed = this.#removed;
    return walk;
  }

  report(node: OffsetRange, details: Details): void {
    const effect = details.effect === "fatal" && this.#dropped > 0 ? "ignored" : details.effect;
    this.found.push({
      severity: effect === "fatal" ? "error" : "warning",
      path: [...this.path],
      range: { start: node.start, end: node.end },
      ...details,
      effect,
    });
  }

  check(node: TomlValue, shape: Shape): void {
    if (node.kind === "invalid") return;
    switch (shape.kind) {
      case "any":
        return;
      case "refused":
        return this.#refused(node, shape.instead, node);
      case "string":
        return checkString(this, node, shape);
      case "integer":
      case "number":
        return checkNumber(this, node, shape);
      case "boolean":
        return node.kind === "boolean" ? undefined : this.wrongType(node, shape);
      case "enum":
        return checkEnum(this, node, shape);
      case "array":
        return this.#array(node, shape);
      case "table":
        return this.#table(node, shape);
      case "union":
        return checkUnion(this, node, shape);
    }
  }

  takes(node: TomlValue, shape: Shape): boolean {
    const attempt = this.attempt();
    attempt.check(node, shape);
    return !attempt.isRefused;
  }

  /** Checks one child of the current value. */
  descend(segment: string | number, node: TomlValue, shape: Shape): void {
    this.path.push(segment);
    this.check(node, shape);
    this.path.pop();
  }

  wrongType(node: TomlValue, shape: Shape, more: Partial<Diagnostic> = {}): void {
    const fix = wrongTypeFix(this.document.text, node, shape);
    this.report(node, {
      code: "wrong-type",
      effect: "fatal",
      message: `\`${dotted(this.path)}\` wants ${wanted(shape)}, not ${kindOf(node)}.`,
      ...(fix && !("hint" in more) && { fix }),
      ...more,
    });
  }

  #refused(at: OffsetRange, instead: string, value: TomlValue): void {
    if (this.#dropped > 0) return;
    // In an advice, the value stands where it says `NAME`.
    const name = value.kind === "string" && /^[A-Za-z0-9_-]+$/.test(value.value) ? value.value : "NAME";
    this.report(at, {
      code: "refused-key",
      effect: "fatal",
      message: `Codex refuses to start with \`${dotted(this.path)}\`.`,
      hint: instead.replaceAll("NAME", name),
    });
  }

  #array(node: TomlValue, shape: Extract<Shape, { kind: "array" }>): void {
    if (node.kind !== "array") return this.wrongType(node, shape);
    if (node.items.length < shape.minItems) {
      this.report(node, {
        code: "out-of-range",
        effect: "fatal",
        message: `\`${dotted(this.path)}\` needs at least ${shape.minItems} item${shape.minItems === 1 ? "" : "s"}.`,
      });
    }
    const { items } = shape;
    for (const [index, item] of node.items.entries()) this.descend(index, item, items);
  }

  #table(node: TomlValue, shape: TableShape): void {
    if (shape.stringOnly) this.#stringOnly++;
    if (node.kind === "array" && shape.positional) checkPositional(this, node, shape, shape.positional);
    else if (node.kind === "table") this.#keys(node, shape);
    else this.wrongType(node, shape);
    if (shape.stringOnly) this.#stringOnly--;
  }

  #keys(node: TomlTable, shape: TableShape): void {
    this.#around.push(shape);
    for (const entry of node.entries) this.#entry(node, entry, shape);
    this.#around.pop();
    checkNames(this, node, shape);
    if (this.document.errors.length > 0) return;
    const missing = shape.required.filter((key) => !node.get(key));
    if (missing.length > 0) this.missing(node, missing);
  }

  #entry(node: TomlTable, { key, value }: TomlEntry, shape: TableShape): void {
    const known = shape.prop(key.name);
    if (known) {
      // Codex drops the older spelling before it looks at its value.
      if (this.#aliasClash(node, key, shape) === "ignored") return;
      const field = shape.field(key.name);
      const isDropped =
        field?.["x-lenient"] ||
        (this.#options.project && field?.["x-user-only"]) ||
        isReplaced(node, field?.["x-replaced-by"]);
      const isRemoved = field?.["x-removed"] !== undefined;
      if (isDropped) this.#dropped++;
      if (isRemoved) this.#removed++;
      this.path.push(key.name);
      this.#known(key, value, known, shape);
      this.path.pop();
      if (isDropped) this.#dropped--;
      if (isRemoved) this.#removed--;
      return;
    }
    const { rest } = shape;
    // `[agents] model = "x"`: the name would have to be a role, whose value is a table. It is a stray key instead.
    const isStray =
      rest?.kind === "table" && !fits(value, rest) && (shape.keys.length > 0 || this.root.field(key.name));
    if (rest && !isStray) {
      const misplaced =
        shape.keys.length === 0 && value.kind !== "table" ? this.#misplaced(key, value, rest) : undefined;
      if (!misplaced) return this.descend(key.name, value, rest);
      this.path.push(key.name);
      this.wrongType(value, rest, misplaced);
      this.path.pop();
      return;
    }
    this.path.push(key.name);
    const details = unknownKey(this, node, { key, value }, shape);
    if (details) this.report(key, details);
    this.path.pop();
  }

  /** What to do about `[mcp_servers.x.env] env_vars = []`: a key of the table around, or of the top level. */
  #misplaced(key: TomlKey, value: TomlValue, rest: Shape): Pick<Partial<Diagnostic>, "fix" | "hint"> | undefined {
    if (value.kind === "invalid" || fits(value, rest)) return undefined;
    const owner = this.#around.at(-2);
    if (acceptsKind(owner?.prop(key.name), value)) {
      const fix = moveOut(this.document, key);
      const home = `[${dotted(this.path.slice(0, -1))}]`;
      return fix ? { fix } : { hint: `\`${key.name}\` is a key of \`${home}\`.` };
    }
    if (!acceptsKind(this.root.prop(key.name), value)) return undefined;
    const fix = moveToTop(this.document, key);
    return fix ? { fix } : { hint: "It belongs to the top level: move it above the first table header." };
  }

  #known(key: TomlKey, value: TomlValue, known: Shape, table: TableShape): void {
    if (known.kind === "refused")
      return value.kind === "invalid" ? undefined : this.#refused(key, known.instead, value);
    const isMisplaced =
      table !== this.root &&
      value.kind !== "invalid" &&
      value.kind !== "table" &&
      !fits(value, known) &&
      acceptsKind(this.root.prop(key.name), value);
    if (!isMisplaced) return this.check(value, known);
    // `[features] web_search = "live"`: the key of the same name at the top level is meant.
    const fix = moveToTop(this.document, key);
    this.wrongType(value, known, fix ? { fix } : { hint: `At the top level, \`${key.name}\` takes this value.` });
  }

  #aliasClash(node: TomlTable, key: TomlEntry["key"], shape: TableShape): "fatal" | "ignored" | undefined {
    const { "x-alias-of": canonical, "x-alias-clash": effect } = shape.field(key.name) ?? {};
    const other = canonical === undefined || !effect ? undefined : node.get(canonical);
    if (!other || !effect) return undefined;
    const fix = removeLine(this.document, key, effect === "ignored");
    this.path.push(key.name);
    this.report(key, {
      code: "duplicate-alias",
      effect,
      message: `\`${key.name}\` is an older spelling of \`${other.key.name}\`, which is set too.`,
      ...(fix ? { fix } : { hint: `Keep \`${other.key.name}\` and remove \`${key.name}\`.` }),
      related: [
        { message: `\`${other.key.name}\` is set here`, range: { start: other.key.start, end: other.key.end } },
      ],
    });
    this.path.pop();
    return effect;
  }

  missing(node: TomlTable, keys: readonly string[], hint?: string): void {
    this.report(node.origin === "inline" ? { start: node.start, end: node.start + 1 } : node, {
      code: "missing-key",
      effect: "fatal",
      message: `${listed(keys)} ${keys.length > 1 ? "are" : "is"} missing in ${tableName(this.path, node)}.`,
      ...(hint !== undefined && { hint }),
    });
  }
}
