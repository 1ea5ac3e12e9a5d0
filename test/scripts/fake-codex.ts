import { parse } from "smol-toml";
import type { Judge } from "../../scripts/conformance/oracle.ts";

/** A type of the fake's configuration. */
export type FakeType =
  | "boolean"
  | "string"
  | "u64"
  | { readonly words: readonly string[] }
  /** Any value; strict mode takes these words only. */
  | { readonly strictly: readonly string[] }
  | { readonly map: FakeType }
  | {
      readonly fields: Readonly<Record<string, FakeType>>;
      readonly required?: readonly string[];
      /** Switches that cannot be on without another key. */
      readonly needs?: Readonly<Record<string, string>>;
      readonly unknown?: "ignored" | "inert" | "listed" | "opaque" | "boolean";
      /** Errors in it have no place of their own. */
      readonly buffered?: true;
    };

class Refusal extends Error {
  readonly path: readonly string[];
  constructor(message: string, path: readonly string[]) {
    super(message);
    this.path = path;
  }
}

/** What is checked after everything was read, so that nothing hides it. */
class Check extends Refusal {}

const OPAQUE = "data did not match any variant of untagged enum Fake";

/** Answers like Codex does, for a configuration of the given type; reads only what the probe writes. */
export function fakeCodex(root: FakeType): Judge {
  const ask: Judge["ask"] = async (content, mode) => {
    const text = String(content);
    const lines = new Map<string, number>();
    let header: string[] = [];
    for (const [index, line] of text.split("\n").entries()) {
      const [, name] = /^\[(.+)\]$/.exec(line) ?? [];
      const [, key] = /^([\w-]+) = /.exec(line) ?? [];
      if (name !== undefined) header = name.split(".");
      const path = key === undefined ? header : [...header, key];
      if (!lines.has(path.join("/"))) lines.set(path.join("/"), index + 1);
    }
    const ignored: string[][] = [];
    try {
      check(parse(text, { integersAsBigInt: "asNeeded" }), root, [], ignored, mode === "strict");
      const [first] = ignored;
      if (first && mode === "strict") throw new Refusal(`unknown configuration field \`${first.join(".")}\``, first);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const line = lines.get(error.path.join("/"));
      const [, key = ""] = /^([\w-]+) = /.exec(text.split("\n")[(line ?? 0) - 1] ?? "") ?? [];
      if (line === undefined) return { ok: false, line: null, column: null, detail: error.message };
      const column = key.length + 4;
      return { ok: false, line, column, detail: `$CODEX_HOME/config.toml:${line}:${column}: ${error.message}` };
    }
  };
  return { ask };
}

function check(value: unknown, type: FakeType, path: readonly string[], ignored: string[][], isStrict: boolean): void {
  const wrong = (expected: string): never => {
    throw new Refusal(`invalid type: ${kind(value)}, expected ${expected}\nin \`${path.join(".")}\``, path);
  };
  if (type === "boolean") return typeof value === "boolean" ? undefined : wrong("a boolean");
  if (type === "string") return typeof value === "string" || value instanceof Date ? undefined : wrong("a string");
  if (type === "u64") return isInteger(value) ? undefined : wrong("u64");
  if ("words" in type) {
    if (typeof value !== "string") return wrong("string or table");
    if (type.words.includes(value)) return;
    const list = type.words.map((word) => `\`${word}\``).join(", ");
    throw new Refusal(`unknown variant \`${value}\`, expected one of ${list}`, path);
  }
  if ("strictly" in type) {
    if (!isStrict || type.strictly.includes(value as string)) return;
    throw new Refusal("data did not match any variant of untagged enum Strict", path);
  }
  if ("map" in type) {
    if (!isTable(value)) return wrong("a map");
    for (const [key, child] of Object.entries(value)) check(child, type.map, [...path, key], ignored, isStrict);
    return;
  }
  if (!isTable(value)) return wrong("struct Fake");
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, key];
    const field = type.fields[key];
    try {
      if (field) check(child, field, at, ignored, isStrict);
      else unknownKey(type, key, child, at, ignored);
    } catch (error) {
      if (type.unknown === "opaque" && !(error instanceof Check)) throw new Refusal(OPAQUE, path);
      if (type.buffered && error instanceof Refusal) throw new Refusal(error.message, path);
      throw error;
    }
  }
  const missing = type.required?.find((key) => !(key in value));
  if (missing !== undefined) {
    const isHidden = type.unknown === "opaque";
    throw new Refusal(isHidden ? OPAQUE : `missing field \`${missing}\``, path);
  }
  for (const [key, other] of Object.entries(type.needs ?? {})) {
    if (value[key] === true && !(other in value)) throw new Check(`${other} is required when ${key} is on`, path);
  }
}

function unknownKey(
  type: Extract<FakeType, { readonly fields: unknown }>,
  key: string,
  value: unknown,
  path: string[],
  ignored: string[][],
): void {
  const names = Object.keys(type.fields).map((name) => `\`${name}\``);
  switch (type.unknown ?? "ignored") {
    case "ignored":
      ignored.push(path);
      return;
    case "inert":
      return;
    case "boolean":
      check(value, "boolean", path, ignored, false);
      ignored.push(path);
      return;
    case "listed":
    case "opaque":
      throw new Refusal(`unknown field \`${key}\`, expected one of ${names.join(", ")}`, path);
  }
}

function isInteger(value: unknown): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function kind(value: unknown): string {
  if (typeof value === "string") return `string "${value}"`;
  if (typeof value === "boolean") return `boolean \`${value}\``;
  if (typeof value === "number")
    return Number.isInteger(value) ? `integer \`${value}\`` : `floating point \`${value}\``;
  return Array.isArray(value) ? "sequence" : "map";
}
