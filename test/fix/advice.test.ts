import { writtenCases } from "../support/written-cases.ts";
import { describe, expect, it } from "vitest";
import { currentKnowledge } from "../../src/knowledge/current.ts";
import type { Shape, TableShape } from "../../src/knowledge/shape.ts";
import { lint } from "../../src/lint.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { recommended } from "../../src/validate/advice/recommended.ts";

const knowledge = currentKnowledge();

type AdvisedKind = "config" | "project-config" | "requirements";

/** What a kind of file consists of. */
function rootOf(kind: AdvisedKind): TableShape {
  return knowledge.root(kind === "requirements" ? "requirements" : "config");
}

/** All keys of all tables that may be recommended in a kind of file. */
function currentKeys(kind: AdvisedKind): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<Shape>();
  const visit = (shape: Shape): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    if (shape.kind === "union") return shape.options.forEach(visit);
    if (shape.kind === "array") return visit(shape.items);
    if (shape.kind !== "table") return;
    if (shape.rest) visit(shape.rest);
    for (const key of shape.keys) {
      if (recommended(shape, key, { kind, knowledge }) !== key) continue;
      names.add(key);
      visit(shape.prop(key) as Shape);
    }
  };
  visit(rootOf(kind));
  return names;
}

const keysOf = {
  config: currentKeys("config"),
  "project-config": currentKeys("project-config"),
  requirements: currentKeys("requirements"),
};

/** Whether a header such as `[permissions.NAME.network]` names a table that can be recommended. */
function isTable(path: readonly string[], kind: AdvisedKind, shape: Shape | undefined = rootOf(kind)): boolean {
  const [segment, ...rest] = path;
  if (segment === undefined) return true;
  if (shape?.kind === "union") return shape.options.some((option) => isTable(path, kind, option));
  if (shape?.kind === "array") return isTable(path, kind, shape.items);
  if (shape?.kind !== "table") return shape?.kind === "any";
  if (recommended(shape, segment, { kind, knowledge }) === segment) return isTable(rest, kind, shape.prop(segment));
  return shape.has(segment) ? false : shape.rest !== undefined && isTable(rest, kind, shape.rest);
}

/** What a hint or the title of a fix tells to write, as far as it is written as TOML. */
function toWrite(text: string): { readonly headers: string[]; readonly pairs: string[] } {
  // These say what is the case.
  const advice = text.replace(/^Of the two names .*|; that fails as long as .*/, "");
  const quoted = [...advice.matchAll(/`([^`]+)`/g)].map(([, inner = ""]) => inner);
  return {
    headers: quoted.filter((one) => /^\[[\w"<][^[\]]*\]$/.test(one)),
    pairs: quoted.filter((one) => /^[\w.-]+ = .+$/.test(one)),
  };
}

/** Names that stand for those that the user chooses. */
function filled(toml: string): string {
  return toml.replaceAll(/<\w+>|\.\.\.|"\*\*\*"|\*\*\*/g, "NAME");
}

describe("what findings tell people to do", () => {
  it("names no key that Codex refuses, drops, no longer reads or will not read for long", () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const { name, text, options } of writtenCases) {
      for (const { code, path: place, hint = "", fix } of lint(text, options)) {
        // What is removed is named, too.
        const titles = fix && !/^Remove /.test(fix.title) ? [fix.title] : [];
        for (const advice of [hint, ...titles]) {
          const isProject = options.kind === "project-config" && !advice.includes("$CODEX_HOME");
          const isRequirement = options.kind === "requirements";
          const kind = isProject ? "project-config" : isRequirement ? "requirements" : "config";
          const { headers, pairs } = toWrite(advice);
          for (const header of headers) {
            checked++;
            const { root: table } = parseToml(filled(header));
            const path: string[] = [];
            for (let at = table.entries[0]; at; at = at.value.kind === "table" ? at.value.entries[0] : undefined) {
              path.push(at.key.name);
            }
            if (!isTable(path, kind)) wrong.push(`${name}: ${code}: ${header} in "${advice}"`);
          }
          for (const pair of pairs) {
            checked++;
            const path = pair.slice(0, pair.indexOf(" = ")).split(".");
            const isElsewhere = advice.includes(`\`${pair}\` in \`[`);
            const isRoot = place.length === 1 && !isElsewhere && rootOf(kind).has(path[0] ?? "");
            if (!path.every((key) => keysOf[kind].has(key))) wrong.push(`${name}: ${code}: ${pair} in "${advice}"`);
            // A value of a key of the top level can be tried.
            const bad = isRoot
              ? lint(`${filled(pair)}\n`, { kind }).filter(
                  (one) => one.code === "unknown-value" || one.code === "wrong-type",
                )
              : [];
            if (bad.length > 0) wrong.push(`${name}: ${code}: ${pair}: ${bad[0]?.message}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });
});
