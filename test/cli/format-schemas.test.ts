import { join } from "node:path";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

/** Files whose findings have fixes, related places, several lines, and what a format has to escape. */
const files: Readonly<Record<string, string>> = {
  "clean.toml": 'model = "x"\n',
  "broken.toml": 'model = "x\n[a\nb = 1 2\nmodel = 1\nmodel = 2\n',
  "findings.toml": [
    'modle = "x"',
    '"<b>&\\"]]>\\u0001\\u202e" = 1',
    "approval_policy = [",
    "  1,",
    "]",
    "[features]",
    "steer = true",
    'web_search = "live"',
    "[mcp_servers.a]",
    'command = "a"',
    'url = "https://x.example"',
    "",
  ].join("\n"),
  "dir <&> 100%/a'b\"c.toml": "modle = 1\n",
};

/** The findings on all files in a format. */
async function report(format: string, ...more: readonly string[]): Promise<string> {
  return reportIn(tempTree({ ...files, "named in full.toml": "modle = 1\n" }), format, ...more);
}

async function reportIn(cwd: string, format: string, ...more: readonly string[]): Promise<string> {
  const io = fakeIo({ cwd });
  await main(["check", "--format", format, ...more, ...Object.keys(files), join(cwd, "named in full.toml")], io);
  return io.stdout.text.replaceAll(cwd, "/base");
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

describe("SARIF", () => {
  // The schema is of an older draft, of which it uses nothing that has changed but these; one of its patterns is sloppy.
  const { $schema: _, id: __, ...schema } = sarifSchema;
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(
    schema,
  );

  it("is valid by the schema of 2.1.0", async () => {
    const log = JSON.parse(await report("sarif"));
    expect(validate(log) || validate.errors).toBe(true);
    const empty = JSON.parse(
      await report("sarif", "--quiet", "--settings", join(tempTree({ "s.toml": "" }), "s.toml")),
    );
    expect(validate(empty) || validate.errors).toBe(true);
  });

  it("is held to a schema that refuses", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
    expect(validate({ version: "2.0.0", runs: [] })).toBe(false);
  });

  it("has rules, fixes, related places and fingerprints, and only rules that are described", async () => {
    const [run] = JSON.parse(await report("sarif")).runs;
    const rules = run.tool.driver.rules as { id: string; shortDescription: { text: string } }[];
    expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toSorted());
    for (const { shortDescription } of rules) expect(shortDescription.text).not.toBe("");
    for (const { ruleId, partialFingerprints, locations } of run.results) {
      expect(rules.map(({ id }) => id)).toContain(ruleId);
      expect(Object.values(partialFingerprints)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^(file:\/\/\/base\/|[\w%'.-]+(\/|$))/);
    }
    const prints = run.results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
      Object.values(partialFingerprints).join(),
    );
    expect(new Set(prints).size).toBe(prints.length);
    expect(run.results.some(({ fixes }: { fixes?: unknown[] }) => fixes?.length === 1)).toBe(true);
    expect(run.results.some(({ relatedLocations }: { relatedLocations?: unknown[] }) => relatedLocations?.length)).toBe(
      true,
    );
  });

  it("is the same in every run", async () => {
    const cwd = tempTree({ ...files, "named in full.toml": "" });
    expect(await reportIn(cwd, "sarif")).toBe(await reportIn(cwd, "sarif"));
  });
});

describe("XML formats", () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", processEntities: true });
  const parse = (text: string) => {
    expect(XMLValidator.validate(text)).toBe(true);
    return parser.parse(text);
  };

  it("of Checkstyle are well-formed and name every finding", async () => {
    const { checkstyle } = parse(await report("checkstyle"));
    const found = list<{ name: string; error: object }>(checkstyle.file);
    expect(found.map(({ name }) => name)).toContain("dir <&> 100%/a'b\"c.toml");
    for (const { error } of found) {
      for (const one of list(error)) {
        expect(Object.keys(one).toSorted()).toEqual(["column", "line", "message", "severity", "source"]);
      }
    }
  });

  it("of JUnit are well-formed, and the counts are right", async () => {
    const { testsuites } = parse(await report("junit"));
    const suites = list<Record<string, unknown>>(testsuites.testsuite);
    expect(suites.map(({ name }) => name)).toEqual([...Object.keys(files), "/base/named in full.toml"]);
    for (const { tests, failures, testcase } of suites) {
      const cases = list(testcase as { failure?: unknown });
      expect(cases).toHaveLength(Number(tests));
      expect(cases.filter(({ failure }) => failure !== undefined)).toHaveLength(Number(failures));
    }
  });
});

describe("GitLab's code quality report", () => {
  it("has what GitLab asks of every issue", async () => {
    const issues = JSON.parse(await report("gitlab")) as Record<string, unknown>[];
    expect(issues.length).toBeGreaterThan(8);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/\S/),
        check_name: expect.stringMatching(/^[a-z][a-z\d/-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: { path: expect.stringMatching(/\S/), lines: { begin: expect.any(Number), end: expect.any(Number) } },
      });
    }
    const paths = issues.map(({ location }) => (location as { path: string }).path);
    // Relative to the repository, without `./`.
    expect(paths.filter((path) => path.startsWith("./"))).toEqual([]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

describe("the compact, GitHub and JSON formats", () => {
  it.each(["compact", "github"])("%s keeps a finding on a line", async (format) => {
    const form =
      format === "compact" ? /^.+:\d+:\d+: (error|warning|info) [\w/-]+: / : /^::(error|warning|notice) file=/;
    const lines = (await report(format)).trimEnd().split("\n");
    expect(lines.filter((line) => !form.test(line))).toEqual([]);
  });

  it("all tell of the same findings", async () => {
    const { files: reported } = JSON.parse(await report("json")) as { files: { diagnostics: unknown[] }[] };
    const count = reported.flatMap(({ diagnostics }) => diagnostics).length;
    for (const format of ["compact", "github"]) {
      expect((await report(format)).trimEnd().split("\n")).toHaveLength(count);
    }
    expect(JSON.parse(await report("gitlab"))).toHaveLength(count);
    expect(JSON.parse(await report("sarif")).runs[0].results).toHaveLength(count);
  });
});
