import { describe, expect, it } from "vitest";
import { createJunitReporter } from "../../../src/cli/reporters/junit.ts";
import { reportOfFindings } from "../support/findings.ts";

describe("junit", () => {
  it("is a suite a file", () => {
    expect(reportOfFindings(createJunitReporter())).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="codex-config">
        <testsuite name="dir, one/a%b:c.toml" tests="2" failures="1" skipped="1">
          <testcase name="unknown-key at 2:1" classname="dir, one/a%b:c.toml">
            <skipped message="warning: \`modle\` &amp; 100% &lt;unknown&gt;,&#10;or: not">dir, one/a%b:c.toml:2:1: warning: \`modle\` &amp; 100% &lt;unknown&gt;,&#10;or: not Did you mean \`model\`? Fix: Rename.</skipped>
          </testcase>
          <testcase name="wrong-type at 4:5" classname="dir, one/a%b:c.toml">
            <failure type="error" message="Codex does not know this key.">dir, one/a%b:c.toml:4:5: Codex does not know this key. Unsafe fix: Remove it.</failure>
          </testcase>
        </testsuite>
        <testsuite name="clean.toml" tests="1" failures="0" skipped="0">
          <testcase name="no findings" classname="clean.toml"/>
        </testsuite>
      </testsuites>
      "
    `);
  });
});
