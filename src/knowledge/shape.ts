import type { Bounds, FormerKey, JsonSchema, OtherName } from "../schema/json-schema.ts";
import { normalize } from "../words/nearest.ts";
import { type EnumShape, enumShape } from "./enum-shape.ts";
import { type FieldInfo, fieldInfo } from "./field-info.ts";

/**
 * What may stand at a place of the configuration: the JSON Schema, read into a form that is quick to walk.
 * Children are made when they are first asked for, so that a run pays only for the tables a file uses.
 */
export type Shape =
  | { readonly kind: "any" }
  | { readonly kind: "refused"; readonly instead: string }
  | { readonly kind: "string"; readonly format?: string; readonly minLength: number; readonly checked?: JsonSchema }
  | NumberShape
  | { readonly kind: "boolean" }
  | EnumShape
  | { readonly kind: "array"; readonly minItems: number; readonly items: Shape }
  | TableShape
  | UnionShape;

export interface NumberShape {
  readonly kind: "integer" | "number";
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly "x-bounds"?: Bounds;
}

/** What is known of another name of a key. */
export interface KnownName extends OtherName {
  /** Where people have it from, to follow "is"; undefined where they have misspelt it. */
  readonly from?: string | undefined;
}

/** A known key of a table. What it holds is read when it is first asked for, as advice looks through the names of many. */
class Member {
  readonly #property: JsonSchema;
  readonly #linker: Linker;
  #shape: Shape | undefined;
  readonly field: FieldInfo;

  constructor(property: JsonSchema, linker: Linker) {
    this.#property = property;
    this.#linker = linker;
    this.field = fieldInfo(property);
  }

  get shape(): Shape {
    this.#shape ??= this.#linker.shape(this.#property);
    return this.#shape;
  }

  /** Whether Codex does not start with the key. */
  get isRefused(): boolean {
    return typeof this.#property["x-refused"] === "string";
  }
}

export class TableShape {
  readonly kind = "table";
  readonly #schema: JsonSchema;
  readonly #linker: Linker;
  #keys: readonly string[] | undefined;
  #spellings: ReadonlyMap<string, string> | undefined;
  #hasSecrets: boolean | undefined;
  readonly #members = new Map<string, Member>();
  #rest: Shape | undefined;
  #otherNames: ReadonlyMap<string, KnownName> | undefined;
  /** Codex's name of the type, where the schema names it. */
  readonly name: string | undefined;
  readonly unknown: "ignored" | "fatal" | "inert";
  readonly unknownType: string | undefined;
  readonly required: readonly string[];
  readonly positional: { readonly order: readonly string[]; readonly min: number } | undefined;
  readonly keyName: string | undefined;
  /** What Codex checks of the names in the table, and of how many there are. */
  readonly names: Pick<JsonSchema, "propertyNames" | "maxProperties" | "x-bounds">;
  /** Whether enumerations in the table are strings only. */
  readonly stringOnly: boolean;
  /** Whether a one-key table for a value of an enumeration in the file holds an empty table, never an empty array. */
  readonly flattened: boolean;
  /** Keys, as paths from here, that have no effect in this file while they have one elsewhere, each with why. */
  readonly withoutEffect: Readonly<Record<string, string>>;

  constructor(schema: JsonSchema, linker: Linker, name: string | undefined) {
    this.#schema = schema;
    this.#linker = linker;
    this.name = name;
    this.unknown = schema["x-unknown-keys"] ?? "ignored";
    this.unknownType = schema["x-unknown-type"];
    this.required = schema.required ?? [];
    const positional = schema["x-positional"];
    this.positional = positional && { order: positional.order ?? this.keys, min: positional.min };
    this.keyName = schema["x-key-name"];
    this.names = schema;
    this.stringOnly = schema["x-string-only"] ?? false;
    this.flattened = schema["x-flattened"] ?? false;
    this.withoutEffect = schema["x-without-effect"] ?? {};
  }

  get keys(): readonly string[] {
    this.#keys ??= Object.keys(this.#schema.properties ?? {});
    return this.#keys;
  }

  /** Whether one of the known keys is for a credential. */
  get hasSecrets(): boolean {
    this.#hasSecrets ??= this.keys.some((key) => this.field(key)?.secret);
    return this.#hasSecrets;
  }

  /** The known key that a word is another spelling of: in other case, or with other separators. */
  spelling(word: string): string | undefined {
    this.#spellings ??= new Map(this.keys.map((key) => [normalize(key), key]));
    return this.#spellings.get(normalize(word));
  }

  /** Whether the table has a key of that name of its own. */
  has(key: string): boolean {
    return this.#property(key) !== undefined;
  }

  /** What is known of a key that the table once had, or that people carry over from elsewhere. */
  former(key: string): FormerKey | undefined {
    const former = this.#schema["x-former"];
    return former && Object.hasOwn(former, key) ? former[key] : undefined;
  }

  /** What is meant by a key that people know by another name; case and separators make no difference. */
  otherName(word: string): KnownName | undefined {
    this.#otherNames ??= knownNames(this.#schema["x-other-names"] ?? {});
    return this.#otherNames.get(normalize(word));
  }

  /** All names that people know keys of the table by from elsewhere. */
  get otherNames(): readonly string[] {
    return Object.values(this.#schema["x-other-names"] ?? {}).flatMap((names) => Object.keys(names));
  }

  /** Whether the desktop app of Codex keeps a key of that name in the table, which the command does not read. */
  isDesktopKey(key: string): boolean {
    return this.#schema["x-desktop"]?.includes(key) ?? false;
  }

  /** A known key: what it holds, and what the models say of it besides. */
  member(key: string): Member | undefined {
    let member = this.#members.get(key);
    if (member) return member;
    const property = this.#property(key);
    if (!property) return undefined;
    member = new Member(property, this.#linker);
    this.#members.set(key, member);
    return member;
  }

  /** What the models say of a known key besides its type. */
  field(key: string): FieldInfo | undefined {
    return this.member(key)?.field;
  }

  /** What a known key holds. */
  prop(key: string): Shape | undefined {
    return this.member(key)?.shape;
  }

  #property(key: string): JsonSchema | undefined {
    const properties = this.#schema.properties;
    return properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  }

  /** What user-chosen keys hold; undefined for a table that has none. */
  get rest(): Shape | undefined {
    const rest = this.#schema.additionalProperties;
    if (this.#rest === undefined && typeof rest === "object") this.#rest = this.#linker.shape(rest);
    return this.#rest;
  }
}

function knownNames(sources: NonNullable<JsonSchema["x-other-names"]>): ReadonlyMap<string, KnownName> {
  const known = new Map<string, KnownName>();
  for (const [from, names] of Object.entries(sources)) {
    for (const [name, meant] of Object.entries(names)) {
      const word = normalize(name);
      if (!known.has(word)) known.set(word, { from, ...(typeof meant === "string" ? { means: meant } : meant) });
    }
  }
  return known;
}

export class UnionShape {
  readonly kind = "union";
  readonly #schemas: readonly JsonSchema[];
  readonly #linker: Linker;
  #options: readonly Shape[] | undefined;

  constructor(schemas: readonly JsonSchema[], linker: Linker) {
    this.#schemas = schemas;
    this.#linker = linker;
  }

  get options(): readonly Shape[] {
    this.#options ??= this.#schemas.map((option) => this.#linker.shape(option));
    return this.#options;
  }
}

/** What a reference to a definition begins with. */
export const DEFINITIONS = "#/definitions/";

/** Finds a definition of a schema by its name. */
export type Definitions = (name: string) => JsonSchema | undefined;

/**
 * The shape of a whole file whose schema is at hand with its definitions.
 *
 * @param name Codex's name of its type.
 */
export function wholeShape(schema: JsonSchema, name?: string): TableShape {
  return new Linker((definition) => schema.definitions?.[definition]).shape(schema, name) as TableShape;
}

/** Reads one schema document; keeps what it has read. */
export class Linker {
  readonly #define: Definitions;
  readonly #shapes = new Map<JsonSchema, Shape>();
  readonly #named = new Map<string, Shape>();

  constructor(define: Definitions) {
    this.#define = define;
  }

  shape(schema: JsonSchema, name?: string): Shape {
    let shape = this.#shapes.get(schema);
    if (shape === undefined) {
      shape = this.#read(schema, name);
      this.#shapes.set(schema, shape);
    }
    return shape;
  }

  #definition(name: string): Shape {
    let shape = this.#named.get(name);
    if (shape === undefined) {
      const definition = this.#define(name);
      if (!definition) throw new Error(`the schema has no definition ${name}`);
      shape = this.shape(definition, name);
      this.#named.set(name, shape);
    }
    return shape;
  }

  #read(schema: JsonSchema, name: string | undefined): Shape {
    const refused = schema["x-refused"];
    if (typeof refused === "string") return { kind: "refused", instead: refused };
    const ref = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0]?.$ref : undefined);
    if (ref !== undefined) {
      return this.#definition(ref.replace(DEFINITIONS, ""));
    }
    if (schema.anyOf) return new UnionShape(schema.anyOf, this);
    if (schema.enum || schema.oneOf?.every((choice) => typeof choice.const === "string")) return enumShape(schema);
    if (Array.isArray(schema.type))
      return new UnionShape(
        schema.type.map((type) => ({ ...schema, type })),
        this,
      );
    switch (schema.type) {
      case "string":
        return {
          kind: "string",
          minLength: schema.minLength ?? 0,
          ...(schema.format !== undefined && { format: schema.format }),
          ...(schema["x-bounds"] && { checked: schema }),
        };
      case "integer":
      case "number":
        return {
          ...(schema.format?.startsWith("uint") && { minimum: 0 }),
          ...schema,
          kind: schema.type,
        } as NumberShape;
      case "boolean":
        return { kind: "boolean" };
      case "array":
        return { kind: "array", minItems: schema.minItems ?? 0, items: this.shape(schema.items ?? {}) };
      case "object":
        return new TableShape(schema, this, name);
      case undefined:
        return { kind: "any" };
      default:
        throw new Error(`the schema uses the unknown type ${schema.type}`);
    }
  }
}
