import { type SeenKey, seenKeys, seenUnknown, type SeenTable, type Surface } from "../support/surface.ts";

const SCALARS: Readonly<Record<string, string>> = {
  "a boolean": "bool()",
  "a string": "str()",
  "path string": "path()",
  u8: "u8()",
  u16: "u16()",
  u32: "u32()",
  u64: "u64()",
  usize: "usize()",
  i32: "i32()",
  i64: "i64()",
  f64: "f64()",
  "a nonzero u64": "nonZeroU64()",
  "a nonzero usize": "nonZeroUsize()",
  "a nonzero u32": "nonZeroU32()",
};

/**
 * Lines for the models, ready to paste: the new keys of a table. `TODO` is defined nowhere, so that neither the types nor
 * the generated schema come out before someone has written what the key does.
 */
export function keyStubs(surface: Surface, path: string, keys: readonly string[]): string {
  return keys
    .map((key) => {
      const seen = surface[path]?.[key] as SeenKey;
      const maker = seen.required ? "required" : "field";
      const meta = [`doc: TODO(${JSON.stringify(`what ${[...path.split("/"), key].filter(Boolean).join(".")} does`)})`];
      if (seen.default !== undefined) meta.push(`default: ${seen.default}`);
      if (seen.stage !== undefined) meta.push(`stage: ${JSON.stringify(seen.stage)}`);
      return `    ${property(key)}: ${maker}(${typeOf(surface, path, key, seen)}, { ${meta.join(", ")} }),\n`;
    })
    .join("");
}

/** A model file for a table that the models do not have. */
export function tableStub(surface: Surface, path: string, table: SeenTable): string {
  const name = tableName(path);
  const { unknown } = seenUnknown(table) ?? {};
  const stubs = keyStubs(
    surface,
    path,
    seenKeys(table).map(([key]) => key),
  );
  const option = unknown === "fatal" || unknown === "inert" ? `  unknown: "${unknown}",\n` : "";
  return (
    `export const ${name} = table("${name}", {\n` +
    `  doc: TODO(${JSON.stringify(`what [${path.replaceAll("/", ".")}] is for`)}),\n` +
    `  fields: {\n${stubs}  },\n${option}});\nexport type ${name} = z.infer<typeof ${name}>;\n`
  );
}

function typeOf(surface: Surface, path: string, key: string, seen: SeenKey): string {
  const { accepts, expects, variants } = seen;
  const at = [path, key].filter(Boolean).join("/");
  if (variants) {
    const values = variants.map((value) => `${property(value)}: TODO(${JSON.stringify(value)})`).join(", ");
    return `enumeration(${JSON.stringify(pascal(key))}, { ${values} })`;
  }
  if (surface[at]) return tableName(at, expects);
  if (surface[`${at}/x`]) return `map(${tableName(`${at}/x`)})`;
  if (surface[`${at}/[]`]) return `list(${tableName(`${at}/[]`)})`;
  const scalar = SCALARS[expects];
  if (scalar !== undefined) return scalar === "str()" && !accepts.includes('""') ? "nonEmptyStr()" : scalar;
  if (expects === "a sequence" && accepts.includes('["x"]')) return "list(str())";
  if (expects === "a sequence" && accepts.includes("[1]")) return "list(i64())";
  if (expects === "a map" && accepts.includes('{ zz = "x" }')) return "map(str())";
  return `TODO(${JSON.stringify(`the type: Codex expects ${expects || "something"}, accepts ${accepts.join(" ")}`)})`;
}

function tableName(path: string, expects = ""): string {
  const name = /^struct (\w+)$/.exec(expects)?.[1];
  return (
    name ??
    pascal(
      path
        .split("/")
        .filter((step) => step !== "x" && step !== "[]")
        .at(-1) ?? "Table",
    )
  );
}

function pascal(text: string): string {
  return text.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function property(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
