import { describe, expect, it } from "vitest";
import { createGithubReporter } from "../../../src/cli/reporters/github.ts";
import { reportOfFindings } from "../support/findings.ts";

describe("github", () => {
  it("escapes what the workflow commands reserve", () => {
    expect(reportOfFindings(createGithubReporter())).toMatchInlineSnapshot(`
      "::warning file=dir%2C one/a%25b%3Ac.toml,line=2,endLine=2,col=1,endColumn=6,title=unknown-key::\`modle\` & 100%25 <unknown>,%0Aor: not Did you mean \`model\`? Fix: Rename.
      ::error file=dir%2C one/a%25b%3Ac.toml,line=4,endLine=6,title=wrong-type::Codex does not know this key. Unsafe fix: Remove it.
      "
    `);
  });
});
