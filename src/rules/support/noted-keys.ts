import { oncePer } from "../../toml/once-per.ts";
import type { TomlEntry, TomlKey, TomlPath, TomlString, TomlTable, TomlValue } from "../../toml/types.ts";
import { fits, sharedTag, withTag } from "../../resolve/choices.ts";
import type { EnumShape, Shape, TableShape } from "../../knowledge/shape.ts";
import { currentKnowledge } from "../../knowledge/current.ts";
import type { RuleContext } from "../rule-context.ts";

type Field = NonNullable<ReturnType<TableShape["field"]>>;

/** A key that Codex reads but that the models have a word about. */
export interface NotedKey {
  /** `alias`: an older spelling; the other words are those of the models' metadata. */
  readonly note: "user-only" | "removed" | "alias" | "deprecated";
  readonly key: TomlKey;
  readonly value: TomlValue;
  readonly table: TomlTable;
  readonly path: TomlPath;
  readonly field: Field;
  /** What to do about a removed or deprecated key. */
  readonly advice: string;
}

/** A value that is an older spelling of another. */
export interface AliasValue {
  readonly value: TomlString;
  readonly canonical: string;
  readonly path: TomlPath;
}

interface Notes {
  readonly keys: readonly NotedKey[];
  readonly values: readonly AliasValue[];
}

/** What the models have a word about; found in one pass, which all rules share. */
export const notesOf = oncePer(({ document, options }: RuleContext): Notes => {
  const walk = new Walk(options.kind === "project-config");
  walk.visit(document.root, currentKnowledge().config);
  return { keys: walk.keys, values: walk.values };
});

/** Whether a place is at or below a key that Codex drops from this file, which is a project's. */
export function isUserOnly(context: RuleContext, path: TomlPath): boolean {
  if (context.options.kind !== "project-config") return false;
  const { paths, longest } = userOnlyPaths(context);
  return path.slice(0, longest).some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1))));
}

const userOnlyPaths = oncePer((context: RuleContext) => {
  const paths = new Set<string>();
  let longest = 0;
  for (const { note, path } of notesOf(context).keys) {
    if (note !== "user-only") continue;
    paths.add(JSON.stringify(path));
    longest = Math.max(longest, path.length);
  }
  return { paths, longest };
});

class Walk {
  readonly keys: NotedKey[] = [];
  readonly values: AliasValue[] = [];
  readonly #project: boolean;
  readonly #path: (string | number)[] = [];

  constructor(project: boolean) {
    this.#project = project;
  }

  visit(node: TomlValue, shape: Shape): void {
    if (shape.kind === "union") return this.#options(node, shape.options);
    if (node.kind === "table" && shape.kind === "table") {
      for (const entry of node.entries) this.#entry(node, entry, shape);
    } else if (node.kind === "array" && shape.kind === "array") {
      for (const [index, item] of node.items.entries()) this.#descend(index, item, shape.items);
    } else if (node.kind === "string" && shape.kind === "enum") this.#choice(node, shape);
  }

  #options(node: TomlValue, options: readonly Shape[]): void {
    let fitting = options.filter((option) => fits(node, option));
    const tag = node.kind === "table" ? sharedTag(fitting) : undefined;
    const value = tag && node.kind === "table" ? node.get(tag.key)?.value : undefined;
    if (tag) fitting = value?.kind === "string" ? [...withTag(fitting, tag.key, value.value)] : [];
    // Kinds of a table that no tag tells apart have no notes of their own: the first that knows a key will do.
    for (const option of fitting.slice(0, 1)) this.visit(node, option);
  }

  #choice(value: TomlString, { aliases }: EnumShape): void {
    const canonical = aliases.get(value.value);
    if (canonical !== undefined) this.values.push({ value, canonical, path: [...this.#path] });
  }

  #entry(table: TomlTable, { key, value }: TomlEntry, shape: TableShape): void {
    const field = shape.field(key.name);
    const child = shape.prop(key.name) ?? shape.rest;
    const noted = field && this.#noteOf(field, shape);
    // A key with a value of the wrong type has a finding that is more urgent.
    const isWrong = noted?.note !== "user-only" && child !== undefined && !fits(value, child);
    if (field && noted && !(isWrong && noted.note !== "alias")) {
      this.keys.push({ ...noted, key, value, table, path: [...this.#path, key.name], field });
      // Nothing below a key without effect matters.
      if (noted.note === "user-only" || noted.note === "removed") return;
    }
    if (child) this.#descend(key.name, value, child);
  }

  #noteOf(field: Field, shape: TableShape): Pick<NotedKey, "note" | "advice"> | undefined {
    const { removed, deprecated, aliasOf: canonical } = field;
    if (this.#project && field.userOnly) return { note: "user-only", advice: "" };
    if (removed !== undefined) return { note: "removed", advice: removed };
    if (canonical === undefined)
      return deprecated === undefined ? undefined : { note: "deprecated", advice: deprecated };
    // An older name of what is deprecated itself: it is of no use to rename it.
    const current = shape.field(canonical);
    const advice = current?.deprecated ?? current?.removed;
    if (advice === undefined) return { note: "alias", advice: "" };
    return { note: "deprecated", advice: deprecated === `Use \`${canonical}\`.` ? advice : (deprecated ?? advice) };
  }

  #descend(segment: string | number, node: TomlValue, shape: Shape): void {
    this.#path.push(segment);
    this.visit(node, shape);
    this.#path.pop();
  }
}
