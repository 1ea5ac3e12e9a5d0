import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TomlArray, TomlDocument, TomlEntry, TomlTable, TomlValue } from "../toml/types.ts";
import { dotted, kindOf, listed, tableName, wanted } from "./describe.ts";
import { rewriteFix, wrongTypeFix } from "./fixes.ts";
import { nearest, sameWord } from "./nearest.ts";
import type { EnumShape, NumberShape, Shape, TableShape, UnionShape } from "./shape.ts";
import { unknownKey } from "./unknown-key.ts";

/**
 * All structural findings of a document: what its values are against what Codex's types want, quirks of Codex's
 * deserializer included. Where a document has syntax errors, missing keys are not reported.
 *
 * @param root The shape of the whole file.
 */
export function explain(document: TomlDocument, root: TableShape): Diagnostic[] {
  const walk = new Walk(document, root, []);
  walk.check(document.root, root);
  return walk.found;
}

type Details = Pick<Diagnostic, "code" | "effect" | "message"> & Partial<Diagnostic>;

/** One pass over a value; `explain` makes one for the document, unions make one for each branch they try. */
export class Walk {
  readonly found: Diagnostic[] = [];
  readonly document: TomlDocument;
  readonly root: TableShape;
  readonly path: (string | number)[];
  /** How many of the tables around the current value take strings only for enumerations. */
  #stringOnly: number;

  constructor(document: TomlDocument, root: TableShape, path: readonly (string | number)[], stringOnly = 0) {
    this.document = document;
    this.root = root;
    this.path = [...path];
    this.#stringOnly = stringOnly;
  }

  report(node: { readonly start: number; readonly end: number }, details: Details): void {
    this.found.push({
      severity: details.effect === "fatal" ? "error" : "warning",
      path: [...this.path],
      range: { start: node.start, end: node.end },
      ...details,
    });
  }

  check(node: TomlValue, shape: Shape): void {
    if (node.kind === "invalid") return;
    switch (shape.kind) {
      case "any":
        return;
      case "refused":
        return this.report(node, {
          code: "refused-key",
          effect: "fatal",
          message: `Codex refuses to start with \`${dotted(this.path)}\`.`,
          hint: shape.instead,
        });
      case "string":
        return this.#string(node, shape);
      case "integer":
      case "number":
        return this.#number(node, shape);
      case "boolean":
        return node.kind === "boolean" ? undefined : this.wrongType(node, shape);
      case "enum":
        return this.#enum(node, shape);
      case "array":
        return this.#array(node, shape);
      case "table":
        return this.#table(node, shape);
      case "union":
        return this.#union(node, shape);
    }
  }

  /** Checks one child of the current value. */
  descend(segment: string | number, node: TomlValue, shape: Shape): void {
    this.path.push(segment);
    this.check(node, shape);
    this.path.pop();
  }

  wrongType(node: TomlValue, shape: Shape): void {
    const fix = wrongTypeFix(this.document.text, node, shape);
    this.report(node, {
      code: "wrong-type",
      effect: "fatal",
      message: `\`${dotted(this.path)}\` wants ${wanted(shape)}, not ${kindOf(node)}.`,
      ...(fix && { fix, hint: fix.title }),
    });
  }

  #string(node: TomlValue, shape: Extract<Shape, { kind: "string" }>): void {
    if (node.kind === "datetime" && shape.format !== "keybinding") {
      return this.report(node, {
        code: "quirk/date-as-string",
        effect: "risk",
        message: `\`${dotted(this.path)}\` wants a string; Codex happens to take this date as its text.`,
        hint: "Put it in quotes.",
        fix: rewriteFix("Put it in quotes", node, JSON.stringify(this.document.text.slice(node.start, node.end)), true),
      });
    }
    if (node.kind !== "string") return this.wrongType(node, shape);
    if (node.value.length < shape.minLength) {
      this.report(node, {
        code: "out-of-range",
        effect: "fatal",
        message: `\`${dotted(this.path)}\` must not be empty.`,
      });
    }
  }

  #number(node: TomlValue, shape: NumberShape): void {
    const isNumber = node.kind === "integer" || (node.kind === "float" && shape.kind === "number");
    if (!isNumber) return this.wrongType(node, shape);
    const { value } = node;
    const { minimum, maximum, exclusiveMinimum } = shape;
    let bound: string | undefined;
    const bounded = minimum !== undefined || exclusiveMinimum !== undefined;
    if (node.kind === "float" && bounded && !Number.isFinite(value)) bound = "must be a finite number";
    else if (minimum !== undefined && value < minimum) bound = `must be at least ${minimum}`;
    else if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) bound = `must be above ${exclusiveMinimum}`;
    else if (maximum !== undefined && value > maximum) bound = `must be at most ${maximum}`;
    if (bound === undefined) return;
    this.report(node, {
      code: "out-of-range",
      effect: "fatal",
      message: `\`${dotted(this.path)}\` ${bound}; ${this.document.text.slice(node.start, node.end)} is not.`,
    });
  }

  #enum(node: TomlValue, shape: EnumShape): void {
    if (node.kind === "table" && !shape.stringOnly && this.#stringOnly === 0) return this.#enumTable(node, shape);
    if (node.kind !== "string") return this.wrongType(node, shape);
    const { value } = node;
    if (shape.values.includes(value) || shape.aliases.has(value)) return;
    const instead = Object.hasOwn(shape.refused, value) ? shape.refused[value] : undefined;
    if (instead !== undefined) {
      return this.report(node, {
        code: "refused-value",
        effect: "fatal",
        message: `Codex no longer takes \`${value}\` for \`${dotted(this.path)}\`.`,
        hint: instead,
      });
    }
    const guess = nearest(value, shape.values);
    this.report(node, {
      code: "unknown-value",
      effect: "fatal",
      message: `\`${dotted(this.path)}\` wants ${wanted(shape)}.`,
      ...(guess !== undefined && {
        hint: `Did you mean "${guess}"?`,
        fix: rewriteFix(`Change to "${guess}"`, node, JSON.stringify(guess), sameWord(value, guess)),
      }),
    });
  }

  // Codex's deserializer reads `{ read-only = {} }` as the enum value `read-only`.
  #enumTable(node: TomlTable, shape: EnumShape): void {
    const [entry] = node.entries;
    if (!entry || node.entries.length > 1) return this.wrongType(node, shape);
    const { key, value } = entry;
    if (!shape.values.includes(key.name) && !shape.aliases.has(key.name)) {
      return this.report(key, {
        code: "unknown-value",
        effect: "fatal",
        message: `\`${dotted(this.path)}\` wants ${wanted(shape)}.`,
      });
    }
    const empty =
      (value.kind === "table" && value.entries.length === 0) || (value.kind === "array" && value.items.length === 0);
    if (!empty) return this.wrongType(node, shape);
    this.report(node, {
      code: "quirk/enum-as-table",
      effect: "risk",
      message: `\`${dotted(this.path)}\` wants a string; Codex happens to take this table as "${key.name}".`,
      hint: `Write "${key.name}" instead.`,
      ...(node.origin === "inline" && {
        fix: rewriteFix(`Change to "${key.name}"`, node, JSON.stringify(key.name), true),
      }),
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
    if (node.kind === "array" && shape.positional) this.#positional(node, shape, shape.positional);
    else if (node.kind === "table") this.#keys(node, shape);
    else this.wrongType(node, shape);
    if (shape.stringOnly) this.#stringOnly--;
  }

  #keys(node: TomlTable, shape: TableShape): void {
    for (const entry of node.entries) this.#entry(node, entry, shape);
    if (this.document.errors.length > 0) return;
    for (const key of shape.required) {
      if (!node.get(key)) this.#missing(node, key);
    }
  }

  #entry(node: TomlTable, { key, value }: TomlEntry, shape: TableShape): void {
    const known = shape.prop(key.name);
    if (known) {
      // Codex drops the older spelling before it looks at its value.
      if (this.#aliasClash(node, key, shape) === "ignored") return;
      return this.descend(key.name, value, known);
    }
    const { rest } = shape;
    // `[agents] model = "x"`: the name would have to be a role, whose value is a table. It is a stray key instead.
    const isStray =
      rest?.kind === "table" && !fits(value, rest) && (shape.keys.length > 0 || this.root.field(key.name));
    if (rest && !isStray) return this.descend(key.name, value, rest);
    this.path.push(key.name);
    const details = unknownKey(this, node, { key, value }, shape);
    if (details) this.report(key, details);
    this.path.pop();
  }

  #aliasClash(node: TomlTable, key: TomlEntry["key"], shape: TableShape): "fatal" | "ignored" | undefined {
    const { "x-alias-of": canonical, "x-alias-clash": effect } = shape.field(key.name) ?? {};
    const other = canonical === undefined || !effect ? undefined : node.get(canonical);
    if (!other || !effect) return undefined;
    this.path.push(key.name);
    this.report(key, {
      code: "duplicate-alias",
      effect,
      message: `\`${key.name}\` is an older spelling of \`${other.key.name}\`, which is set too.`,
      hint: `Keep \`${other.key.name}\` and remove \`${key.name}\`.`,
      related: [
        { message: `\`${other.key.name}\` is set here`, range: { start: other.key.start, end: other.key.end } },
      ],
    });
    this.path.pop();
    return effect;
  }

  #missing(node: TomlTable, key: string): void {
    this.report(node.origin === "inline" ? { start: node.start, end: node.start + 1 } : node, {
      code: "missing-key",
      effect: "fatal",
      message: `\`${key}\` is missing in ${tableName(this.path, node)}.`,
    });
  }

  // Codex's deserializer fills a struct from an array in the order of its fields.
  #positional(node: TomlArray, shape: TableShape, { order, min }: NonNullable<TableShape["positional"]>): void {
    if (node.items.length < min || node.items.length > order.length) return this.wrongType(node, shape);
    const before = this.found.length;
    for (const [index, item] of node.items.entries()) {
      const key = order[index] as string;
      const known = shape.prop(key);
      if (known) this.descend(key, item, known);
    }
    if (this.found.length > before) return;
    this.report(node, {
      code: "quirk/array-as-table",
      effect: "risk",
      message: `\`${dotted(this.path)}\` wants a table; Codex happens to read this array as the values of its keys.`,
      hint: `Write a table with ${listed(order.slice(0, Math.max(1, node.items.length)))}.`,
    });
  }

  #union(node: TomlValue, shape: UnionShape): void {
    const options = shape.options.filter((option) => fits(node, option));
    const [only] = options;
    if (!only) {
      const choice = shape.options.find((option) => option.kind === "enum");
      return node.kind === "string" && choice ? this.check(node, choice) : this.wrongType(node, shape);
    }
    if (node.kind === "string") {
      const tagged = oneKeyTables(shape.options)?.get(node.value);
      if (tagged) return this.#tagWithoutData(node, node.value, tagged);
    }
    if (node.kind === "table") {
      const choice = shape.options.find((option) => option.kind === "enum");
      const tagged = (choice ?? options.length > 1) ? oneKeyTables(options) : undefined;
      if (tagged) return this.#externallyTagged(node, tagged, choice);
    }
    if (options.length === 1) return this.check(node, only);
    let best: Walk | undefined;
    for (const option of narrowed(node, options)) {
      const attempt = new Walk(this.document, this.root, this.path, this.#stringOnly);
      attempt.check(node, option);
      if (!best || weight(attempt) < weight(best)) best = attempt;
      if (weight(best) === 0) break;
    }
    this.found.push(...(best as Walk).found);
  }

  #tagWithoutData(node: TomlValue, name: string, table: TableShape): void {
    const data = table.prop(name);
    const keys = data?.kind === "table" ? data.required : [];
    this.report(node, {
      code: "wrong-type",
      effect: "fatal",
      message: `\`${name}\` is not a word but a table in \`${dotted(this.path)}\`.`,
      hint: `Write a table \`${dotted([...this.path, name])}\`${keys.length > 0 ? ` with ${listed(keys)}` : ""}.`,
    });
  }

  // An enum with data: a table with exactly one key, which names the variant.
  #externallyTagged(node: TomlTable, tables: ReadonlyMap<string, TableShape>, choice: EnumShape | undefined): void {
    const names = [...tables.keys()];
    const [entry, second] = node.entries;
    const name = entry?.key.name ?? "";
    const table = tables.get(name);
    if (entry && !second && table) return this.#table(node, table);
    if (entry && !second && choice && (choice.values.includes(name) || choice.aliases.has(name))) {
      return this.#enum(node, choice);
    }
    const tableText = `a table with ${tables.size > 1 ? "one of " : ""}${listed(names)}`;
    const guess = nearest(name, names);
    this.report(entry?.key ?? node, {
      code: second ? "wrong-type" : "unknown-value",
      effect: "fatal",
      message: `\`${dotted(this.path)}\` wants ${choice ? `${wanted(choice)}, or ` : ""}${tableText}${second ? " alone" : ""}.`,
      ...(guess !== undefined &&
        entry &&
        !second && {
          hint: `Did you mean \`${guess}\`?`,
          fix: rewriteFix(`Change to \`${guess}\``, entry.key, guess, sameWord(guess, name)),
        }),
    });
  }
}

/** Whether a value is of the kind that an option of a union is about. */
function fits(node: TomlValue, shape: Shape): boolean {
  switch (shape.kind) {
    case "any":
      return true;
    case "refused":
      return false;
    case "string":
      return node.kind === "string" || node.kind === "datetime";
    case "enum":
      return node.kind === "string";
    case "number":
      return node.kind === "integer" || node.kind === "float";
    case "table":
      return node.kind === "table" || (node.kind === "array" && shape.positional !== undefined);
    case "union":
      return shape.options.some((option) => fits(node, option));
    default:
      return node.kind === shape.kind;
  }
}

/**
 * Tables with a `type` or `kind` of their own: those of the value's `type` only, or all with it where it is missing or
 * unknown.
 */
function narrowed(node: TomlValue, options: readonly Shape[]): readonly Shape[] {
  if (node.kind !== "table") return options;
  for (const key of ["type", "kind"]) {
    const tag = node.get(key)?.value;
    if (tag?.kind !== "string") continue;
    const matching = options.filter((option) => {
      const type = option.kind === "table" ? option.prop(key) : undefined;
      return type?.kind === "enum" && (type.values.includes(tag.value) || type.aliases.has(tag.value));
    });
    if (matching.length > 0) return matching;
  }
  return options;
}

function oneKeyTables(options: readonly Shape[]): ReadonlyMap<string, TableShape> | undefined {
  const tables = new Map<string, TableShape>();
  for (const option of options) {
    if (option.kind === "enum") continue;
    if (option.kind !== "table" || option.keys.length !== 1 || option.required.length !== 1) return undefined;
    tables.set(option.keys[0] as string, option);
  }
  return tables;
}

function weight(walk: Walk): number {
  let sum = 0;
  for (const { effect } of walk.found) sum += effect === "fatal" ? 100 : 1;
  return sum;
}
