import { tomlString } from "./toml-string.ts";

/** Names that other programs use in JSON, with those of Codex. */
const NAMES: ReadonlyMap<string, string> = new Map([["mcpServers", "mcp_servers"]]);
/** Nested tables deeper than that are no configuration. */
const DEEPEST = 20;

type Json = Readonly<Record<string, unknown>>;

/** A JSON object as a TOML text; undefined where TOML cannot say it. Nulls are left out, as TOML has none. */
export function jsonAsToml(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const lines: string[] = [];
  try {
    addTable(lines, [], value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return `${lines.join("\n").trimStart()}\n`;
}

function addTable(lines: string[], path: readonly string[], table: Json): void {
  if (path.length > DEEPEST) throw new RangeError("nested too deep");
  const entries = Object.entries(table).filter(([, value]) => value !== null);
  const tables = entries.filter(([, value]) => isObject(value));
  if (path.length > 0 && (tables.length < entries.length || entries.length === 0)) {
    lines.push("", `[${path.map(keyText).join(".")}]`);
  }
  for (const [name, value] of entries) {
    if (!isObject(value)) lines.push(`${keyText(NAMES.get(name) ?? name)} = ${valueText(value, 0)}`);
  }
  for (const [name, value] of tables)
    addTable(lines, [...path, path.length === 0 ? (NAMES.get(name) ?? name) : name], value as Json);
}

function valueText(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new RangeError("nested too deep");
  if (Array.isArray(value)) {
    return `[${value
      .filter((item) => item !== null)
      .map((item) => valueText(item, depth + 1))
      .join(", ")}]`;
  }
  if (!isObject(value)) return typeof value === "string" ? tomlString(value) : String(value);
  const pairs = Object.entries(value).filter(([, inner]) => inner !== null);
  return `{ ${pairs.map(([name, inner]) => `${keyText(name)} = ${valueText(inner, depth + 1)}`).join(", ")} }`;
}

function keyText(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : tomlString(name);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
