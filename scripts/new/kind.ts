import type { NewFile } from "./new-file.ts";

/** A kind of file with the place that it is read from, and a fixture that is checked as such. */
export function newKind(name: string): NewFile[] {
  if (name.includes("/")) throw new Error("a kind has no folder: its name is the value of --kind");
  return [
    {
      path: `src/kinds/${name}.ts`,
      text: `import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "${name}",
  title: "a file of the kind ${name}",
  places: [{ in: ["home"], path: "${name}.toml" }],
  // A name of \`src/models/roots.ts\`; without it, only the syntax is checked.
  root: "config",
  broken: STOPS_CODEX,
});
`,
    },
    {
      path: `test/fixtures/${name}/keys.toml`,
      text: `#!@ kind=${name}\nmodel = 1 #! wrong-type fatal 9-10\n`,
    },
  ];
}
