import { describe, expect, it } from "vitest";
import { createCheckstyleReporter } from "../../../src/cli/reporters/checkstyle.ts";
import { reportOfFindings } from "../support/findings.ts";

describe("checkstyle", () => {
  it("escapes what XML reserves", () => {
    expect(reportOfFindings(createCheckstyleReporter())).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="4.3">
        <file name="dir, one/a%b:c.toml">
          <error line="2" column="1" severity="warning" message="\`modle\` &amp; 100% &lt;unknown&gt;,&#10;or: not Did you mean \`model\`? Fix: Rename." source="codex-config.unknown-key"/>
          <error line="4" column="5" severity="error" message="Codex does not know this key. Unsafe fix: Remove it." source="codex-config.wrong-type"/>
        </file>
      </checkstyle>
      "
    `);
  });
});
