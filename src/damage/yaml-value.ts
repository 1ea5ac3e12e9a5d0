const PAIR = /^("[^"\\]*"|'[^'\\]*'|[\w./@-]+):(?: (.*))?$/;
const ITEM = /^- (.*)$/;
/** Nested tables deeper than that are no configuration. */
const DEEPEST = 20;

interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the YAML of which a configuration consists: tables by indentation, lists of plain values, and plain values. What has
 * more to it (comments, texts over several lines, references, null) is undefined, as it is not certain what was meant.
 */
export function yamlValue(text: string): Record<string, unknown> | undefined {
  const lines: Line[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || /^(?:---|\.\.\.)\s*$/.test(line)) continue;
    const indent = line.search(/[^ ]/);
    if (line.charAt(indent) === "\t" || line.charAt(indent) === "#" || line.includes(" #")) return undefined;
    lines.push({ indent, text: line.trim() });
  }
  const reader = new Reader(lines);
  const value = reader.table(0, 0);
  return reader.isAtEnd ? value : undefined;
}

/** Goes over the lines once; what it cannot read stays in front of it. */
class Reader {
  readonly #lines: readonly Line[];
  #next = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#lines.length;
  }

  table(indent: number, depth: number): Record<string, unknown> | undefined {
    const found = new Map<string, unknown>();
    while (this.#lines[this.#next]?.indent === indent) {
      const [, name, rest] = PAIR.exec(this.#lines[this.#next]?.text ?? "") ?? [];
      if (name === undefined) return undefined;
      this.#next += 1;
      const key = unquoted(name);
      const value = rest === undefined ? this.#below(indent, depth) : yamlScalar(rest.trim());
      if (value === undefined || found.has(key)) return undefined;
      found.set(key, value);
    }
    return found.size === 0 ? undefined : Object.fromEntries(found);
  }

  /** What stands below a name: a table further in, or a list, which may also stand right below it. */
  #below(indent: number, depth: number): unknown {
    const line = this.#lines[this.#next];
    if (!line || depth > DEEPEST) return undefined;
    if (ITEM.test(line.text)) return line.indent >= indent ? this.#list(line.indent) : undefined;
    return line.indent > indent ? this.table(line.indent, depth + 1) : undefined;
  }

  #list(indent: number): unknown[] | undefined {
    const items: unknown[] = [];
    for (let line = this.#lines[this.#next]; line?.indent === indent; line = this.#lines[this.#next]) {
      const [, rest] = ITEM.exec(line.text) ?? [];
      if (rest === undefined) break;
      const value = yamlScalar(rest.trim());
      if (value === undefined) return undefined;
      items.push(value);
      this.#next += 1;
    }
    return items;
  }
}

/** A plain value of YAML, or a list of those in brackets; undefined for tables, texts over several lines and null. */
export function yamlScalar(text: string): string | number | boolean | unknown[] | undefined {
  if (/^(?:true|false)$/.test(text)) return text === "true";
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,5}[1-9])?$/.test(text)) return Number(text);
  if (/^'[^'\\]*'$|^"[^"\\]*"$/.test(text)) return unquoted(text);
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined) {
    const items =
      list.trim() === ""
        ? []
        : list.split(",").map((item) => (/^\s*\[/.test(item) ? undefined : yamlScalar(item.trim())));
    return items.includes(undefined) ? undefined : items;
  }
  if (/^(?:null|~|-|yes|no|on|off)$/i.test(text) || /:(?:\s|$)/.test(text)) return undefined;
  return /^[A-Za-z/~.-][^"'\\{}[\]#]*$/.test(text) ? text : undefined;
}

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1) : text;
}
