import type { JsonSchema } from "../schema/json-schema.ts";
import { tomlValue } from "../init/toml-value.ts";
import { exampleOf } from "./example.ts";
import { ANY_NAME, type SchemaKey, nameBelow } from "./schema-key.ts";
import { typeText } from "./type-text.ts";

/** What is told of a key, in Markdown without line breaks. */
export interface KeyDescription {
  /** Its path, `*` for a name of the user's own. */
  readonly title: string;
  /** What it does, in paragraphs. */
  readonly text: readonly string[];
  /** What is short enough for a line: type, default, where it may stand. */
  readonly facts: readonly (readonly [label: string, text: string])[];
  /** The values that it takes, when they are few, each with its meaning. */
  readonly values: readonly (readonly [value: string, meaning: string])[];
  /** A configuration that sets it; undefined for what should not be set any more. */
  readonly example: string | undefined;
}

/** A default that is longer tells nothing at a glance. */
const LONGEST_DEFAULT = 200;

export function describeKey(key: SchemaKey, root: JsonSchema): KeyDescription {
  const { schema, shapes, path } = key;
  const values = shapes.flatMap((shape) => valuesOf(shape.schema));
  const type = refusal(schema) === undefined ? typeText(shapes, root) : "none: Codex refuses to start with it";
  return {
    title: path.join("."),
    text: paragraphs(key),
    facts: [
      ["Type", values.length > 0 && type === "one of the values below" ? "string" : type],
      ...(key.required ? [["Required", "yes"] as const] : []),
      ...defaultFact(schema),
      ["Where", whereText(key)],
      ...placeholderFacts(key, root),
      ...markFacts(schema),
    ],
    values,
    example: isCurrent(key) ? exampleOf(key, root) : undefined,
  };
}

/** What a key is for in one line, for lists. */
export function keySummary({ schema, shapes }: SchemaKey): string {
  const alias = schema["x-alias-of"];
  if (alias !== undefined) return `Older name of \`${alias}\`.`;
  const mark =
    refusal(schema) !== undefined
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

/** False for a key that does nothing, is refused or has a newer name, and for all below one. */
export function isCurrent(key: SchemaKey): boolean {
  for (let at: SchemaKey | undefined = key; at; at = at.parent) {
    if (at.schema.deprecated === true || refusal(at.schema) !== undefined) return false;
  }
  return true;
}

function refusal(schema: JsonSchema): string | undefined {
  return typeof schema["x-refused"] === "string" ? schema["x-refused"] : undefined;
}

/** The description without what stands in a line of its own here: defaults, values, and the files it is ignored in. */
function paragraphs({ schema, shapes }: SchemaKey): string[] {
  const own = schema.description ?? "";
  const inherited = shapes.flatMap(({ schema: { description = "" }, name }) =>
    name === undefined || schema.description === description ? [] : [description],
  );
  const text = [own, ...(shapes.length === 1 || own === "" ? inherited : [])].join("\n\n");
  return text
    .split("\n\n")
    .map((paragraph) => paragraph.replaceAll("\n", " ").trim())
    .filter((paragraph) => paragraph !== "" && !/^(?:Default: |Ignored in a project's |- `)/.test(paragraph));
}

function valuesOf({
  enum: values = [],
  markdownEnumDescriptions: meanings = [],
  "x-refused": refused,
}: JsonSchema): (readonly [string, string])[] {
  const taken = values.map((value, index) => [String(value), (meanings[index] ?? "").replaceAll(/\s+/g, " ")] as const);
  const others = typeof refused === "object" ? Object.entries(refused) : [];
  return [
    ...taken,
    ...others.map(([value, instead]) => [value, `Codex refuses to start with it. ${instead}`] as const),
  ];
}

function defaultFact(schema: JsonSchema): (readonly [string, string])[] {
  if (schema.default === undefined) return [];
  const text = tomlValue(schema.default);
  return text.length > LONGEST_DEFAULT ? [] : [["Default", `\`${text}\``]];
}

function whereText({ userOnly, path }: SchemaKey): string {
  const profile = "a profile `NAME.config.toml`";
  // A profile cannot hold profiles, whatever the schema says of their keys.
  if (path[0] === "profiles" || path[0] === "profile") return "nowhere any more";
  return userOnly
    ? `your own \`config.toml\` and ${profile}; Codex ignores it in a project's \`.codex/config.toml\``
    : `your own \`config.toml\`, a project's \`.codex/config.toml\`, ${profile}`;
}

/** What the `*` of the path stand for. */
function placeholderFacts(key: SchemaKey, root: JsonSchema): (readonly [string, string])[] {
  const names: string[] = [];
  for (let at: SchemaKey | undefined = key; at?.parent; at = at.parent) {
    if (at.path.at(-1) === ANY_NAME) names.unshift(nameBelow(at.parent, root));
  }
  if (names.length === 0) return [];
  return [["`*` stands for", names.map((name) => `the ${name}`).join(", then ")]];
}

function markFacts(schema: JsonSchema): (readonly [string, string])[] {
  const facts: (readonly [string, string])[] = [];
  const stage = schema["x-stage"];
  if (stage !== undefined) facts.push(["Stage", stage]);
  if (schema["x-only"] !== undefined) facts.push(["Only with", `\`${schema["x-only"]}\``]);
  if (schema["x-env-var"]) facts.push(["Holds", "the name of an environment variable, not its value"]);
  if (schema["x-secret"]) facts.push(["Secret", "yes: `codex-config` never prints its value"]);
  if (schema["x-clamp"]) {
    const [least, most] = schema["x-clamp"];
    facts.push(["Limits", `Codex takes ${least} for less and ${most} for more`]);
  }
  if (schema["x-replaced-by"] !== undefined) facts.push(["Replaced by", `\`${schema["x-replaced-by"]}\``]);
  if (schema["x-since"] !== undefined) facts.push(["Since", `Codex ${schema["x-since"]}`]);
  if (schema["x-until"] !== undefined) facts.push(["Until", `Codex ${schema["x-until"]}`]);
  const words = schema["x-bounds"]?.words;
  if (words !== undefined) facts.push(["Form", words]);
  return facts;
}

function firstSentence(description: string): string {
  const [paragraph = ""] = description.split("\n");
  return /^.*?[.!?](?= [A-Z`]|$)/.exec(paragraph)?.[0] ?? paragraph;
}
