import type { Range, Related } from "../diagnostics/diagnostic.ts";
import type { FieldInfo } from "../knowledge/field-info.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import type { TomlArray, TomlKey, TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import { chooseOption, isStruct } from "./choose-option.ts";
import type { FileContext, More } from "./file-context.ts";
import { readValue } from "./read-value.ts";

const NONE: readonly Place[] = [];
/** Up to so many children are searched one by one. */
const FEW = 8;

/**
 * A value of a file, with what the models say of it: the one answer to "what is this". Its children are made when they are
 * first asked for, and its values are those that Codex reads, whatever form they are written in: an array of the fields of
 * a struct is a table here, a date that stands for a string a text.
 */
export class Place {
  readonly file: FileContext;
  readonly parent: Place | undefined;
  /** Its name in a table, or its index in an array. */
  readonly segment: string | number;
  /** Undefined for the root and for items of arrays. A field of a struct written as an array has the range of its value. */
  readonly key: TomlKey | undefined;
  /** The value as it is written. */
  readonly node: TomlValue;
  /** What may stand here; undefined where the models do not know the key. */
  readonly declared: Shape | undefined;
  /** What is declared; where that is one of several types, the one that Codex reads the value as. */
  readonly shape: Shape | undefined;
  /** What the models say of the key besides its type. */
  readonly field: FieldInfo | undefined;
  #children: readonly Place[] | undefined;
  #byName: ReadonlyMap<string, Place> | undefined;
  #value: TomlValue | undefined;

  constructor(
    file: FileContext,
    parent: Place | undefined,
    segment: string | number,
    key: TomlKey | undefined,
    node: TomlValue,
    declared: Shape | undefined,
    field: FieldInfo | undefined,
  ) {
    this.file = file;
    this.parent = parent;
    this.segment = segment;
    this.key = key;
    this.node = node;
    this.declared = declared;
    this.shape = declared?.kind === "union" ? chooseOption(node, declared) : declared;
    this.field = field;
  }

  /** The same value, read as a type that it is not declared as, such as another one of a union. */
  as(shape: Shape): Place {
    if (shape === this.declared || shape === this.shape) return this;
    return new Place(this.file, this.parent, this.segment, this.key, this.node, shape, this.field);
  }

  get name(): string {
    return String(this.segment);
  }

  get path(): TomlPath {
    const path: (string | number)[] = [];
    for (let place: Place = this; place.parent; place = place.parent) path.push(place.segment);
    return path.reverse();
  }

  /** The whole file. */
  get root(): Place {
    return this.parent?.root ?? this;
  }

  /** The value as Codex reads it. A struct written as an array stays an array here; see `kind` and `children`. */
  get value(): TomlValue {
    this.#value ??= readValue(this.node, this.shape, () => this.parent?.takesStringsOnly ?? false);
    return this.#value;
  }

  /** What the value is, as Codex reads it. */
  get kind(): TomlValue["kind"] {
    return this.isStructArray ? "table" : this.value.kind;
  }

  /** Whether it is a struct that is written as an array of its fields. */
  get isStructArray(): boolean {
    const { node, shape } = this;
    return node.kind === "array" && shape?.kind === "table" && isStruct(node, shape);
  }

  /** Whether choices in it are strings only. */
  get takesStringsOnly(): boolean {
    for (let place: Place | undefined = this; place; place = place.parent) {
      if (place.shape?.kind === "table" && place.shape.stringOnly) return true;
    }
    return false;
  }

  /** True when a syntax error cut it short, so that parts may be missing. */
  get isIncomplete(): boolean {
    const { node } = this;
    return (node.kind === "table" || node.kind === "array") && node.incomplete;
  }

  /** Whether it is at or below a key that Codex drops from this file, which is a project's. */
  get isUserOnly(): boolean {
    if (this.file.kind !== "project-config") return false;
    for (let place: Place | undefined = this; place; place = place.parent) if (place.field?.userOnly) return true;
    return false;
  }

  /** The entries of a table, or the items of an array, in the order of the document. */
  get children(): readonly Place[] {
    this.#children ??= this.#makeChildren();
    return this.#children;
  }

  /** The children of a table. */
  get entries(): readonly Place[] {
    return this.kind === "table" ? this.children : NONE;
  }

  /** The children of an array. */
  get items(): readonly Place[] {
    return this.kind === "array" ? this.children : NONE;
  }

  /** The entries that are tables, such as the servers of `mcp_servers`. */
  get tables(): readonly Place[] {
    return this.entries.filter(({ kind }) => kind === "table");
  }

  /** The value at a path below, where there is one. */
  child(...names: readonly string[]): Place | undefined {
    let place: Place | undefined = this;
    for (const name of names) place = place?.kind === "table" ? place.#childNamed(name) : undefined;
    return place;
  }

  /** The same, where it is a table. */
  table(...names: readonly string[]): Place | undefined {
    const place = this.child(...names);
    return place?.kind === "table" ? place : undefined;
  }

  /** The text of a string, here or below; undefined for what is none. */
  text(...names: readonly string[]): string | undefined {
    const value = this.child(...names)?.value;
    return value?.kind === "string" || value?.kind === "datetime" ? value.value : undefined;
  }

  /** The value of an integer, exactly. */
  integer(...names: readonly string[]): number | bigint | undefined {
    const value = this.child(...names)?.value;
    return value?.kind === "integer" ? value.value : undefined;
  }

  /** The value of an integer or float; integers beyond a double's precision are rounded. */
  number(...names: readonly string[]): number | undefined {
    const value = this.child(...names)?.value;
    return value?.kind === "integer" || value?.kind === "float" ? Number(value.value) : undefined;
  }

  flag(...names: readonly string[]): boolean | undefined {
    const value = this.child(...names)?.value;
    return value?.kind === "boolean" ? value.value : undefined;
  }

  /** Reports something about the value. */
  report(message: string, more?: More & { readonly at?: Range | undefined }): void {
    const { start, end } = more?.at ?? this.node;
    this.file.add({ ...more, at: { start, end }, path: this.path, message }, this.isUserOnly);
  }

  /** Reports something about the key. */
  reportKey(message: string, more?: More): void {
    this.report(message, { ...more, at: this.key ?? this.node });
  }

  /**
   * Reports that the table lacks something, or with `at` that a key lacks another one beside it. Codex puts its files
   * together before it looks, so that another one may supply it; strict mode looks at each file by itself before. Nothing
   * is said where a syntax error may have hidden it.
   */
  reportMissing(message: string, more?: More & { readonly at?: Range | undefined }): void {
    if (!this.file.isComplete || this.isIncomplete) return;
    const how: More = this.file.isWhole || this.file.isReadAlone ? {} : { effect: "ignored", severity: "info" };
    this.report(message, { ...how, ...more, at: more?.at ?? this.opening });
  }

  /** What to underline where a table lacks something: its header, or the brace that opens it. */
  get opening(): Range {
    const { node } = this;
    const isInline = node.kind !== "table" || node.origin === "inline";
    return { start: node.start, end: isInline ? node.start + 1 : node.end };
  }

  /** This key as a place that a finding elsewhere points to. */
  here(message: string): Related {
    const { start, end } = this.key ?? this.node;
    return { message, range: { start, end } };
  }

  /** This value as a place that a finding elsewhere points to. */
  valueHere(message: string): Related {
    return { message, range: { start: this.node.start, end: this.node.end } };
  }

  #childNamed(name: string): Place | undefined {
    const { children } = this;
    if (children.length <= FEW) return children.find(({ segment }) => segment === name);
    this.#byName ??= new Map(children.map((child) => [child.name, child]));
    return this.#byName.get(name);
  }

  #makeChildren(): readonly Place[] {
    const { node, shape } = this;
    const table = shape?.kind === "table" ? shape : undefined;
    if (node.kind === "table") return this.#entriesOf(node, table);
    if (node.kind !== "array") return NONE;
    if (table && isStruct(node, table)) return this.#fieldsOf(node, table);
    const items = shape?.kind === "array" ? shape.items : undefined;
    return node.items.map((item, index) => new Place(this.file, this, index, undefined, item, items, undefined));
  }

  #entriesOf({ entries }: TomlTable, shape: TableShape | undefined): Place[] {
    return entries.map(({ key, value }) => {
      const { name } = key;
      const member = shape?.member(name);
      return new Place(this.file, this, name, key, value, member ? member.shape : shape?.rest, member?.field);
    });
  }

  #fieldsOf({ items }: TomlArray, shape: TableShape): Place[] {
    return items.map((item, index) => {
      const name = shape.positional?.order[index] ?? "";
      const key = { name, start: item.start, end: item.end };
      const member = shape.member(name);
      return new Place(this.file, this, name, key, item, member?.shape, member?.field);
    });
  }
}
