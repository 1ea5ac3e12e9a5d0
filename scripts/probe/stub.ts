import { namedModels } from "../../src/models/registry.ts";
import { seenOrders } from "../support/order-differences.ts";
import { type SeenKey, seenKeys, type SeenTable, seenUnknown, type Surface } from "../support/surface.ts";
import { property, sameTable, stubType, tableName } from "./stub-type.ts";

/**
 * Lines for the models, ready to paste: the new keys of a table, in the binary's order. `TODO` is defined nowhere, so that
 * neither the types nor the generated schema come out before someone has written what the key does.
 */
export function keyStubs(surface: Surface, path: string, keys: readonly string[]): string {
  const types = inOrder(surface[path] ?? {}, keys).map((key) => {
    const seen = surface[path]?.[key] as SeenKey;
    return { key, seen, type: stubType(surface, path, key, seen) };
  });
  const before = [...new Set(types.flatMap(({ type }) => type.before ?? []))];
  const lines = types.map(({ key, seen, type }) => {
    const maker = seen.required ? "required" : "field";
    const meta = [`doc: TODO(${JSON.stringify(`what ${[...path.split("/"), key].filter(Boolean).join(".")} does`)})`];
    if (seen.default !== undefined) meta.push(`default: ${seen.default}`);
    if (seen.stage !== undefined) meta.push(`stage: ${JSON.stringify(seen.stage)}`);
    return `    ${property(key)}: ${maker}(${type.text}, { ${meta.join(", ")} }),\n`;
  });
  return [...before, ...lines].join("");
}

/** A model file for a table that the models do not have. */
export function tableStub(surface: Surface, path: string, table: SeenTable): string {
  const dotted = path.replaceAll("/", ".");
  const name = tableName(surface, path);
  if (sameTable(surface, path) === name) return `// [${dotted}] has the keys of ${name}: use that model.\n`;
  const { unknown } = seenUnknown(table) ?? {};
  const keys = seenKeys(table).map(([key]) => key);
  const stubs = keyStubs(surface, path, keys);
  const [, before = "", fields = ""] = /^((?:export [^]*?\}\);\n)*)([^]*)$/.exec(stubs) ?? [];
  const option = unknown === "fatal" || unknown === "inert" ? `  unknown: "${unknown}",\n` : "";
  const isTop = !path.includes("/");
  const body =
    `${before === "" ? "" : `${before}\n`}` +
    `export const ${name} = table("${name}", {\n` +
    `  doc: TODO(${JSON.stringify(`what [${dotted}] is for`)}),\n` +
    `  fields: {\n${fields}  },\n${option}});\nexport type ${name} = z.infer<typeof ${name}>;\n`;
  const folder = isTop ? "" : `${(path.split("/")[0] as string).replaceAll("_", "-")}/`;
  return `// src/models/${folder}${kebab(name)}.ts, for [${dotted}]:\n${imports(body, isTop ? "./" : "../")}\n${body}`;
}

/** The orders that the fields of models have to stand in: those that changed, and those of new structs. */
export function orderStubs(surface: Surface, changed: readonly string[]): string {
  const orders = seenOrders(surface);
  const added = [...orders.keys()].filter((name) => name !== "" && !namedModels().has(name));
  const lines = [...changed, ...added].sort().map((name) => `//   ${name}: ${(orders.get(name) ?? []).join(", ")}\n`);
  const title = "// Put the fields in this order, with `positional`; ask Codex how many elements there must be:\n";
  return lines.length === 0 ? "" : `${title}${lines.join("")}`;
}

function inOrder(table: SeenTable, keys: readonly string[]): string[] {
  const [order = []] = Object.values(seenUnknown(table)?.orders ?? {});
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((one, other) => place(one) - place(other));
}

const MODULES: readonly (readonly [module: string, names: readonly string[]])[] = [
  ["field", ["enumeration", "field", "required", "table"]],
  [
    "types",
    "anything bool f64 f64Above f64Between i32 i64 intBetween list map nonEmptyStr nonZeroU64 nonZeroUsize path str u16 u32 u64 u8 usize".split(
      " ",
    ),
  ],
];

function imports(body: string, up: string): string {
  const lines = MODULES.flatMap(([module, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name}\\(`).test(body.replaceAll(/"[^"]*"/g, "")));
    return used.length > 0 ? `import { ${used.join(", ")} } from "${up}${module}.ts";\n` : [];
  });
  return `${lines.join("")}import type { z } from "${up}z.ts";\n`;
}

function kebab(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}
