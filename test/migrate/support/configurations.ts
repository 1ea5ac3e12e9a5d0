import fc from "fast-check";

// Configurations with profiles in all the forms that tables can have, with comments everywhere.

const remark = fc.constantFrom(
  "",
  "",
  "# about this\n",
  "\n",
  "# one\n# two\n",
  "\n# =====\n# Ruled\n# =====\n",
  "\n# free\n\n",
);
const behind = fc.constantFrom("", "", " # behind");

/** A member of a profile: its keys and its value. */
type Member = readonly [keys: readonly string[], value: string];
const members: readonly Member[] = [
  [["model"], '"gpt-5"'],
  [["model_provider"], "'proxy'"],
  [["sandbox_mode"], '"read-only"'],
  [["notify"], '[\n  "a", # first\n  "b",\n]'],
  [["developer_instructions"], '"""\nmany\n# lines"""'],
  [["features", "shell_tool"], "true"],
  [["features", "apps"], "false"],
  [["shell_environment_policy", "set"], '{ A = "1", "b c" = "2" }'],
  [["mcp_servers", "docs", "command"], '"docs"'],
  [["mcp_servers", "docs", "env", "X.Y"], '"1"'],
  [["mcp_servers", "x y", "url"], '"https://example.com/mcp"'],
];

const profile = fc.record({
  name: fc.constantFrom("work", "fast-1", "gpt-5.5", "x y"),
  style: fc.constantFrom("header", "headers", "dotted", "inline", "super"),
  members: fc.subarray([...members]),
  remarks: fc.array(remark, { minLength: 12, maxLength: 12 }),
  behinds: fc.array(behind, { minLength: 12, maxLength: 12 }),
});
type Profile = typeof profile extends fc.Arbitrary<infer Value> ? Value : never;

/** A configuration, its profiles and what is around them. */
export const configurations: fc.Arbitrary<string> = fc
  .record({
    profiles: fc.uniqueArray(profile, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
    isFirst: fc.boolean(),
    isSelected: fc.boolean(),
    crlf: fc.boolean(),
    bom: fc.boolean(),
  })
  .map(({ profiles, isFirst, isSelected, crlf, bom }) => {
    const top = `# mine\n${isSelected ? 'profile = "work"\n' : ""}model = "a" # fast\n`;
    const other = "\n# the interface\n[tui]\nanimations = false\n";
    const dotted = profiles.filter(({ style }) => style === "dotted").map(lines);
    const sections = profiles.filter(({ style }) => style !== "dotted" && style !== "inline").map(lines);
    // Within braces all have to stand in the table of profiles, which comes before their own ones.
    const inline = profiles.filter(({ style }) => style === "inline").map(lines);
    const braces = inline.length > 0 && dotted.length === 0 ? ["[profiles]\n", ...inline] : [];
    const rest = [...braces, ...sections].join("");
    const text = top + dotted.join("") + (isFirst ? rest + other : other + rest);
    return (bom ? "\uFEFF" : "") + (crlf ? text.replaceAll("\n", "\r\n") : text);
  });

function lines({ name, style, members: chosen, remarks, behinds }: Profile): string {
  const key = quoted(name);
  const pair = ([keys, value]: Member, index: number, prefix: readonly string[] = []): string =>
    `${remarks[index] ?? ""}${[...prefix, ...keys.map(quoted)].join(".")} = ${value}${behinds[index] ?? ""}\n`;
  switch (style) {
    case "header":
      return `${remarks[11]}[profiles.${key}]${behinds[11]}\n${chosen.map((member, index) => pair(member, index)).join("")}`;
    case "dotted":
      return chosen.map((member, index) => pair(member, index, ["profiles", key])).join("");
    case "inline":
      return `${remarks[11]}${key} = { ${chosen
        .filter(([, value]) => !value.includes("#"))
        .map(([keys, value]) => `${keys.map(quoted).join(".")} = ${value}`)
        .join(", ")} }${behinds[11]}\n`;
    case "headers":
    case "super": {
      const own = chosen.flatMap((member, index) => (member[0].length === 1 ? [pair(member, index)] : []));
      const tables = new Map<string, string[]>();
      for (const [index, [keys, value]] of chosen.entries()) {
        if (keys.length === 1) continue;
        const table = keys.slice(0, -1).map(quoted).join(".");
        const pairs = tables.get(table) ?? [];
        tables.set(table, [...pairs, pair([keys.slice(-1), value], index)]);
      }
      const below = [...tables].map(([table, pairs]) => `\n# below\n[profiles.${key}.${table}]\n${pairs.join("")}`);
      const head = `${remarks[11]}[profiles.${key}]${behinds[11]}\n${own.join("")}`;
      return style === "super" ? [...below, head].join("") : [head, ...below].join("");
    }
  }
}

function quoted(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name);
}
