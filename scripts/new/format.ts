import { type NewFile, pascalCase } from "./new-file.ts";

/** The reporter of a format, and the test of what it prints. */
export function newFormat(name: string): NewFile[] {
  if (name.includes("/")) throw new Error("a format has no folder: its name is the value of --format");
  const maker = `create${pascalCase(name)}Reporter`;
  return [
    {
      path: `src/cli/reporters/${name}.ts`,
      text: `import { LineIndex } from "../../toml/line-index.ts";
import type { Reporter } from "./reporter.ts";

/** What reads the format, and what is special about it. */
export function ${maker}(): Reporter {
  return {
    file({ path, text, diagnostics }) {
      const lines = new LineIndex(text);
      return diagnostics
        .map(({ code, range }) => \`\${JSON.stringify(path)} \${lines.position(range.start).line} \${code}\\n\`)
        .join("");
    },
    end: () => "",
  };
}
`,
    },
    {
      path: `test/cli/formats/${name}.test.ts`,
      text: `import { describe, expect, it } from "vitest";
import { ${maker} } from "../../../src/cli/reporters/${name}.ts";
import { reportOfFindings } from "../support/findings.ts";

describe("${name}", () => {
  it("prints a line a finding", () => {
    expect(reportOfFindings(${maker}())).toBe(
      '"dir, one/a%b:c.toml" 2 unknown-key\\n"dir, one/a%b:c.toml" 4 wrong-type\\n',
    );
  });
});
`,
    },
  ];
}
