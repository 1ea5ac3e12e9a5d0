import type { Diagnostic, Fix, Range, Related } from "../diagnostics/diagnostic.ts";
import type { LintOptions } from "../lint-options.ts";
import type { TomlDocument, TomlEntry, TomlPath, TomlTable, TomlValue } from "../toml/types.ts";
import type { Rule } from "./define-rule.ts";
import { isUserOnly } from "./support/noted-keys.ts";

/** A finding as a rule states it; code, effect and severity come from the rule unless given. */
export interface Report {
  /** What to underline: a value, a key, or a range of its own. */
  readonly at: Range;
  readonly path: TomlPath;
  readonly message: string;
  readonly hint?: string;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
  readonly effect?: Diagnostic["effect"];
  readonly severity?: Diagnostic["severity"];
}

/**
 * What a rule sees of a document. The look-ups give `undefined` for values of the wrong type, which have a finding of
 * their own already.
 */
export class RuleContext {
  readonly document: TomlDocument;
  readonly options: LintOptions;
  /** The values in their proper forms (see `as-codex-reads.ts`); the look-ups start here. */
  readonly root: TomlTable;
  readonly #found: Diagnostic[];
  #rule!: Rule;

  constructor(document: TomlDocument, root: TomlTable, options: LintOptions, found: Diagnostic[]) {
    this.document = document;
    this.root = root;
    this.options = options;
    this.#found = found;
  }

  /** Has a rule look at the document. */
  check(rule: Rule): void {
    this.#rule = rule;
    rule.check?.(this);
  }

  report({ at, ...finding }: Report): void {
    const stated = finding.effect ?? this.#rule.effect;
    // Codex drops some keys from a project's file before it reads their values; strict mode reads them before.
    const effect = stated === "fatal" && isUserOnly(this, finding.path) ? "ignored" : stated;
    this.#found.push({
      code: this.#rule.code,
      severity: this.#rule.severity ?? (effect === "fatal" ? "error" : "warning"),
      range: { start: at.start, end: at.end },
      ...finding,
      effect,
    });
  }

  /** False when syntax errors may have cost the document a part: nothing may then be reported as missing. */
  get complete(): boolean {
    return this.document.errors.length === 0;
  }

  entry(...path: readonly string[]): TomlEntry | undefined {
    let table: TomlTable | undefined = this.root;
    let entry: TomlEntry | undefined;
    for (const segment of path) {
      entry = table?.get(segment);
      table = entry?.value.kind === "table" ? entry.value : undefined;
    }
    return entry;
  }

  value(...path: readonly string[]): TomlValue | undefined {
    return this.entry(...path)?.value;
  }

  table(...path: readonly string[]): TomlTable | undefined {
    return path.length === 0 ? this.root : asTable(this.value(...path));
  }

  string(...path: readonly string[]): string | undefined {
    return asString(this.value(...path));
  }

  /** The entries of a table whose values are tables, such as the servers of `mcp_servers`. */
  tables(
    ...path: readonly string[]
  ): { readonly key: TomlEntry["key"]; readonly name: string; readonly table: TomlTable }[] {
    const found = [];
    for (const { key, value } of this.table(...path)?.entries ?? []) {
      if (value.kind === "table") found.push({ key, name: key.name, table: value });
    }
    return found;
  }
}

export function asTable(value: TomlValue | undefined): TomlTable | undefined {
  return value?.kind === "table" ? value : undefined;
}

/** The text of a string, or of a date where Codex reads it as one. */
export function asString(value: TomlValue | undefined): string | undefined {
  return value?.kind === "string" || value?.kind === "datetime" ? value.value : undefined;
}

export function asBoolean(value: TomlValue | undefined): boolean | undefined {
  return value?.kind === "boolean" ? value.value : undefined;
}

/** The value of an integer; those beyond a double's precision are rounded. */
export function asInteger(value: TomlValue | undefined): number | undefined {
  return value?.kind === "integer" ? Number(value.value) : undefined;
}

/** The value of an integer or float; integers beyond a double's precision are rounded. */
export function asNumber(value: TomlValue | undefined): number | undefined {
  return value?.kind === "integer" || value?.kind === "float" ? Number(value.value) : undefined;
}
