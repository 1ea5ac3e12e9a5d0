import type { FileKind } from "../kinds/file-kind.ts";
import { type SchemaShape, shapesOf } from "../init/schema-shape.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { exampleOf } from "./example.ts";
import { kindsOf } from "./kinds-of.ts";
import type { KeyDocs, KeyValue } from "./key-docs.ts";
import { retirementOf } from "./retired-key.ts";
import { ANY_NAME, type SchemaKey, nameBelow } from "./schema-key.ts";
import { typeText } from "./type-text.ts";

/** What the schema of a file tells of one of its keys. */
export function docsOfKey(key: SchemaKey, root: JsonSchema, kind: FileKind): KeyDocs {
  const { schema, shapes, path } = key;
  const later = schema["x-values-since"] ?? {};
  const values = shapes
    .flatMap((shape) => valuesIn(shape, root))
    .map((one) => ({ ...one, since: Object.hasOwn(later, one.value) ? later[one.value] : undefined }));
  return {
    path,
    names: namesOf(key, root),
    summary: keySummary(key),
    text: paragraphs(key),
    type: typeOf(key, values, root),
    required: key.required,
    default: schema.default,
    values,
    kinds: kindsOf(key),
    stage: schema["x-stage"],
    since: schema["x-since"],
    retired: retirementOf(key),
    replacedBy: schema["x-replaced-by"],
    // A key that says which kind of table it is needs no other to say so.
    onlyWith: schema["x-only"] === path.at(-1) ? undefined : schema["x-only"],
    limits: schema["x-clamp"],
    form: schema["x-bounds"]?.words,
    isEnvironmentVariable: schema["x-env-var"] === true,
    isSecret: schema["x-secret"] === true,
    // Trying an example takes longer than all else, and lists show none.
    get example() {
      return retirementOf(key) === undefined ? exampleOf(key, root, kind) : undefined;
    },
  };
}

/** What a key is for in one line, for lists. */
export function keySummary({ schema, shapes }: SchemaKey): string {
  const alias = schema["x-alias-of"];
  if (alias !== undefined) return `Older name of \`${alias}\`.`;
  const mark = isRefused(schema)
    ? "Refused. "
    : schema["x-removed"] !== undefined
      ? "No effect any more. "
      : schema["x-deprecated"] !== undefined
        ? "Deprecated. "
        : "";
  const text =
    schema.description ?? shapes.find(({ schema: shape }) => shape.description !== undefined)?.schema.description;
  return `${mark}${firstSentence(text ?? "")}`;
}

function isRefused({ "x-refused": refused }: JsonSchema): boolean {
  return typeof refused === "string";
}

function typeOf({ schema, shapes }: SchemaKey, values: readonly KeyValue[], root: JsonSchema): string {
  if (isRefused(schema)) return "none: Codex refuses to start with it";
  const type = typeText(shapes, root);
  return values.length > 0 && type === "one of the values below" ? "string" : type;
}

/** The description without what has a place of its own here: the files in which the key is ignored. */
function paragraphs({ schema, shapes }: SchemaKey): string[] {
  const { description: own = "" } = schema;
  const text = own === "" ? shapes.map(({ schema: { description = "" } }) => description).join("\n\n") : own;
  return text
    .split("\n\n")
    .map((paragraph) => paragraph.replaceAll("\n", " ").trim())
    .filter((paragraph) => paragraph !== "" && !paragraph.startsWith("Ignored in a project's "));
}

/** The values of a choice, or of the items of a list of choices. */
function valuesIn({ schema }: SchemaShape, root: JsonSchema): Omit<KeyValue, "since">[] {
  if (schema.type !== "array" || schema.items === undefined) return valuesOf(schema);
  return shapesOf(schema.items, root).flatMap((item) => valuesOf(item.schema));
}

function valuesOf({
  enum: plain = [],
  oneOf: choices = [],
  "x-refused": refused,
}: JsonSchema): Omit<KeyValue, "since">[] {
  const taken = choices.map(({ const: value, description = "" }) => ({
    value: String(value),
    meaning: description.replaceAll(/\s+/g, " "),
  }));
  const others = typeof refused === "object" ? Object.entries(refused) : [];
  return [
    ...plain.map((value) => ({ value: String(value), meaning: "" })),
    ...taken,
    ...others.map(([value, instead]) => ({ value, meaning: `Codex refuses to start with it. ${instead}` })),
  ];
}

/** What the `*` of the path stand for. */
function namesOf(key: SchemaKey, root: JsonSchema): string[] {
  const names: string[] = [];
  for (let at: SchemaKey | undefined = key; at?.parent; at = at.parent) {
    if (at.path.at(-1) === ANY_NAME) names.unshift(nameBelow(at.parent, root));
  }
  return names;
}

function firstSentence(description: string): string {
  const [paragraph = ""] = description.split("\n");
  return /^.*?[.!?](?= [A-Z`]|$)/.exec(paragraph)?.[0] ?? paragraph;
}
