import { codes } from "../codes.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import type { TomlDocument, TomlEntry, TomlPath } from "../toml/types.ts";
import { bareOrQuoted, dotted, listed } from "../words/describe.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import { structuralFindings } from "../validate/structure.ts";
import { nearest } from "../words/nearest.ts";
import type { TableShape } from "../knowledge/shape.ts";
import { SlimShapes } from "../knowledge/slim-schema.ts";
import { slimSettings } from "../knowledge/slim-schemas.js";
import { hasFixedLevel } from "./fixed-level.ts";

let settingsShape: TableShape | undefined;

function rootShape(): TableShape {
  settingsShape ??= new SlimShapes(slimSettings).root("settings");
  return settingsShape;
}

/** What is wrong with a settings file, in the order of the places. */
export function checkSettings(document: TomlDocument): Diagnostic[] {
  const root = rootShape();
  const syntax = syntaxFindings(document.errors).map((finding) => adapt(finding, finding.code, finding.message));
  const structure = structuralFindings(new ConfigFile(document, {}, root).root).map((finding) => {
    const { code, path, message } = finding;
    if (code === "unknown-key") return unknownKey(finding, root);
    // Codex reads a date where it wants a string; settings do not.
    const text = code === "quirk/date-as-string" ? `\`${dotted(path)}\` must be a string.` : message;
    return adapt(finding, "settings/invalid-value", text);
  });
  return [...syntax, ...structure, ...codeFindings(document)].sort(compareDiagnostics);
}

/** True when a run with these settings would not do what they say. */
export function areBroken(findings: readonly Diagnostic[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** A finding in terms of the settings. Fixes become hints: `--fix` repairs what Codex reads, not the settings. */
function adapt({ path, range, hint, fix, related }: Diagnostic, code: string, message: string): Diagnostic {
  const advice = hint ?? (fix && `${fix.title}.`);
  return {
    ...finding("error", code, message, path, range),
    ...(advice !== undefined && { hint: advice }),
    ...(related && { related }),
  };
}

function finding(
  severity: Severity,
  code: string,
  message: string,
  path: TomlPath,
  { start, end }: Diagnostic["range"],
): Diagnostic {
  return { code, effect: "inert", severity, message, path, range: { start, end } };
}

function unknownKey({ path, range }: Diagnostic, root: TableShape): Diagnostic {
  const name = String(path.at(-1));
  const parent = path.length === 1 ? root : itemShape(root);
  const guess = nearest(name, parent.keys);
  return {
    ...finding("error", "settings/unknown-key", `\`${dotted(path)}\` is not a setting.`, path, range),
    hint: guess === undefined ? `The settings here are ${listed(parent.keys)}.` : `Rename it to \`${guess}\`.`,
  };
}

function itemShape(root: TableShape): TableShape {
  const overrides = root.prop("overrides");
  return (overrides?.kind === "array" ? overrides.items : root) as TableShape;
}

function codeFindings({ root }: TomlDocument): Diagnostic[] {
  const overrides = root.get("overrides")?.value;
  return [
    ...levelFindings(root.get("rules"), ["rules"]),
    ...(overrides?.kind === "array" ? overrides.items : []).flatMap((item, index) =>
      item.kind === "table" ? levelFindings(item.get("rules"), ["overrides", index, "rules"]) : [],
    ),
  ];
}

function levelFindings(entry: TomlEntry | undefined, path: TomlPath): Diagnostic[] {
  if (entry?.value.kind !== "table") return [];
  return entry.value.entries.flatMap(({ key }) => {
    const { name } = key;
    if (!codes.includes(name)) {
      const guess = nearest(name, codes);
      return {
        ...finding("error", "settings/unknown-code", `There is no code \`${name}\`.`, [...path, name], key),
        hint: guess === undefined ? "`codex-config explain` lists the codes." : `Change to \`${guess}\`.`,
      };
    }
    if (!hasFixedLevel(name)) return [];
    const message = `The findings of \`${name}\` are always errors.`;
    // The line may hold more: `rules = { a = "off", b = "off" }`.
    const hint = `Remove \`${bareOrQuoted(name)}\` from \`${dotted(path)}\`, and leave the rest.`;
    return { ...finding("warning", "settings/fixed-level", message, [...path, name], key), hint };
  });
}
