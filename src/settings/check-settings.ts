import { codes } from "../codes.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import { removalFix } from "../edit/removal-fix.ts";
import { renameFix } from "../edit/rename-fix.ts";
import type { TomlDocument, TomlEntry, TomlPath, TomlValue } from "../toml/types.ts";
import { bareOrQuoted, dotted, listed } from "../words/describe.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import { structuralFindings } from "../validate/structure.ts";
import { editDistance, nearest, sameWord } from "../words/nearest.ts";
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
    if (code === "unknown-key") return unknownKey(document, finding, root);
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

/** A finding in terms of the settings. */
function adapt({ path, range, hint, fix, related }: Diagnostic, code: string, message: string): Diagnostic {
  return {
    ...finding("error", code, message, path, range),
    ...(hint !== undefined && { hint }),
    ...(fix && { fix }),
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

function unknownKey(document: TomlDocument, { path, range }: Diagnostic, root: TableShape): Diagnostic {
  const parent = path.length === 1 ? root : itemShape(root);
  const fix = renaming(document, path, parent.keys);
  return {
    ...finding("error", "settings/unknown-key", `\`${dotted(path)}\` is not a setting.`, path, range),
    ...(fix ?? { hint: `The settings here are ${listed(parent.keys)}.` }),
  };
}

/** Gives a name what it was most likely meant to be; a hint where that is there too. */
function renaming(
  document: TomlDocument,
  path: TomlPath,
  names: readonly string[],
): Pick<Diagnostic, "hint" | "fix"> | undefined {
  const name = String(path.at(-1));
  const to = nearest(name, names);
  if (to === undefined) return undefined;
  const holder = valueAt(document.root, path.slice(0, -1));
  if (holder?.kind === "table" && holder.get(to)) return { hint: `\`${to}\` is set too. Remove \`${name}\`.` };
  return { fix: renameFix(document, path, to, sameWord(name, to) || editDistance(name, to) === 1) };
}

function valueAt(root: TomlValue, path: TomlPath): TomlValue | undefined {
  let at: TomlValue | undefined = root;
  for (const segment of path) {
    at =
      at?.kind === "table"
        ? at.get(String(segment))?.value
        : at?.kind === "array"
          ? at.items[Number(segment)]
          : undefined;
  }
  return at;
}

function itemShape(root: TableShape): TableShape {
  const overrides = root.prop("overrides");
  return (overrides?.kind === "array" ? overrides.items : root) as TableShape;
}

function codeFindings(document: TomlDocument): Diagnostic[] {
  const { root } = document;
  const overrides = root.get("overrides")?.value;
  return [
    ...levelFindings(document, root.get("rules"), ["rules"]),
    ...(overrides?.kind === "array" ? overrides.items : []).flatMap((item, index) =>
      item.kind === "table" ? levelFindings(document, item.get("rules"), ["overrides", index, "rules"]) : [],
    ),
  ];
}

function levelFindings(document: TomlDocument, entry: TomlEntry | undefined, path: TomlPath): Diagnostic[] {
  if (entry?.value.kind !== "table") return [];
  return entry.value.entries.flatMap(({ key }) => {
    const { name } = key;
    if (!codes.includes(name)) {
      return {
        ...finding("error", "settings/unknown-code", `There is no code \`${name}\`.`, [...path, name], key),
        ...(renaming(document, [...path, name], codes) ?? { hint: "`codex-config explain` lists the codes." }),
      };
    }
    if (!hasFixedLevel(name)) return [];
    const message = `The findings of \`${name}\` are always errors.`;
    // The line may hold more: `rules = { a = "off", b = "off" }`.
    const hint = `Remove \`${bareOrQuoted(name)}\` from \`${dotted(path)}\`, and leave the rest.`;
    const fix = removalFix(document, key);
    return {
      ...finding("warning", "settings/fixed-level", message, [...path, name], key),
      ...(fix ? { fix } : { hint }),
    };
  });
}
