import { type NewFile, pascalCase, snakeCase } from "./new-file.ts";

/** The model of a table, and a fixture for it. */
export function newTable(name: string): NewFile[] {
  const key = snakeCase(name);
  const model = pascalCase(name);
  const up = "../".repeat(name.split("/").length - 1) || "./";
  const header = `[${key}]\n`;
  return [
    {
      path: `src/models/${name}.ts`,
      text: `import { field, table } from "${up}field.ts";
import { z } from "${up}z.ts";

export const ${model} = table("${model}", {
  doc: "What the table is for.",
  fields: {
    enabled: field(z.boolean(), {
      doc: "What Codex does when it is \`true\`, and when one would want that.",
      default: false,
    }),
  },
});
export type ${model} = z.infer<typeof ${model}>;
`,
    },
    {
      path: `test/fixtures/${name}.toml`,
      text: `${header}enabled = true\nenabld = true #! unknown-key ignored 1-7\n`,
    },
  ];
}
