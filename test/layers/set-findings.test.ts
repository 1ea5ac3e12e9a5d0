import { describe, expect, it } from "vitest";
import { lintDocument } from "../../src/lint-document.ts";
import { SetFindings } from "../../src/layers/set-findings.ts";
import { setOf } from "./layer-set.ts";

/** What is said of the user's file in the set, as `code effect`. */
function saidOf(home: string, audit = false): string[] {
  const set = setOf({ "home/config.toml": home, "etc/config.toml": 'mcp_servers.s.command = "c"\n' });
  const source = set.layers.find(({ kind }) => kind === "user")?.source;
  if (!source) throw new Error("there is no file of the user");
  const alone = lintDocument(source.document, { audit });
  return new SetFindings(set).of(source.file, source.document, alone).map(({ code, effect }) => `${code} ${effect}`);
}

describe("the findings of a file in its set", () => {
  it("hold those of an audit, which other files cannot take away", () => {
    const home = 'web_search = "live"\n';
    const audited = saidOf(home, true).filter((said) => said.startsWith("audit/"));
    expect(audited).not.toEqual([]);
    expect(saidOf(home).filter((said) => said.startsWith("audit/"))).toEqual([]);
  });

  it("have the effect that they have there", () => {
    expect(saidOf('mcp_servers.s.args = ["a"]\n')).toEqual(["mcp/missing-transport ignored"]);
  });
});
