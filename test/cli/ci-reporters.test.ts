import { describe, expect, it } from "vitest";
import { createCheckstyleReporter } from "../../src/cli/reporters/checkstyle.ts";
import { createGithubReporter } from "../../src/cli/reporters/github.ts";
import { createGitlabReporter } from "../../src/cli/reporters/gitlab.ts";
import { createJunitReporter } from "../../src/cli/reporters/junit.ts";
import type { FileReport, Reporter, ReporterContext } from "../../src/cli/reporters/reporter.ts";
import { createSarifReporter } from "../../src/cli/reporters/sarif.ts";
import { diagnosticAt, rangeOf } from "./support/diagnostic.ts";

const context: ReporterContext = { codexVersion: "0.0.0", color: false, width: 80 };
const text = 'model = "a"\nmodle = "<b> & \\"c\\""\n[x]\ny = [\n  1,\n]\n';

const findings: FileReport = {
  path: "dir, one/a%b:c.toml",
  kind: "config",
  text,
  masked: () => text,
  diagnostics: [
    diagnosticAt(text, "modle", {
      message: "`modle` & 100% <unknown>,\nor: not",
      hint: "Did you mean `model`?",
      path: ["modle"],
      related: [{ message: "here", range: rangeOf(text, "model") }],
      fix: { title: "Rename", safe: true, edits: [{ range: rangeOf(text, "modle"), text: "model" }] },
    }),
    diagnosticAt(text, "[\n  1,\n]", { severity: "error", effect: "fatal", code: "wrong-type", path: ["x", "y"] }),
  ],
};

function output(reporter: Reporter): string {
  const clean = { ...findings, path: "clean.toml", diagnostics: [] };
  const summary = { files: 2, fatal: 1, ignored: 1, inert: 0, risk: 0 };
  return (reporter.begin?.() ?? "") + reporter.file(findings) + reporter.file(clean) + reporter.end(summary);
}

describe("github", () => {
  it("escapes what the workflow commands reserve", () => {
    expect(output(createGithubReporter())).toMatchInlineSnapshot(`
      "::warning file=dir%2C one/a%25b%3Ac.toml,line=2,endLine=2,col=1,endColumn=6,title=unknown-key::\`modle\` & 100%25 <unknown>,%0Aor: not Did you mean \`model\`?
      ::error file=dir%2C one/a%25b%3Ac.toml,line=4,endLine=6,title=wrong-type::Codex does not know this key.
      "
    `);
  });
});

describe("gitlab", () => {
  it("lists issues with stable fingerprints", () => {
    expect(JSON.parse(output(createGitlabReporter()))).toMatchInlineSnapshot(`
      [
        {
          "check_name": "unknown-key",
          "description": "\`modle\` & 100% <unknown>,
      or: not",
          "fingerprint": "e8454df38ac54f613b385aa85f2795ac",
          "location": {
            "lines": {
              "begin": 2,
              "end": 2,
            },
            "path": "dir, one/a%b:c.toml",
          },
          "severity": "minor",
        },
        {
          "check_name": "wrong-type",
          "description": "Codex does not know this key.",
          "fingerprint": "e8d6b5974921a90972f2b43aa999121a",
          "location": {
            "lines": {
              "begin": 4,
              "end": 6,
            },
            "path": "dir, one/a%b:c.toml",
          },
          "severity": "critical",
        },
      ]
    `);
    expect(output(createGitlabReporter())).toBe(output(createGitlabReporter()));
  });

  it("tells two findings of the same key apart", () => {
    const twice = { ...findings, diagnostics: [findings.diagnostics[0], findings.diagnostics[0]] } as FileReport;
    const reporter = createGitlabReporter();
    const issues = JSON.parse(`[${reporter.file(twice)}]`) as { fingerprint: string }[];
    expect(issues[0]?.fingerprint).not.toBe(issues[1]?.fingerprint);
  });
});

describe("sarif", () => {
  it("has rules, places, fixes and fingerprints", () => {
    expect(JSON.parse(output(createSarifReporter(context)))).toMatchInlineSnapshot(`
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [
          {
            "columnKind": "unicodeCodePoints",
            "results": [
              {
                "fixes": [
                  {
                    "artifactChanges": [
                      {
                        "artifactLocation": {
                          "uri": "dir%2C%20one/a%25b%3Ac.toml",
                        },
                        "replacements": [
                          {
                            "deletedRegion": {
                              "endColumn": 6,
                              "endLine": 2,
                              "startColumn": 1,
                              "startLine": 2,
                            },
                            "insertedContent": {
                              "text": "model",
                            },
                          },
                        ],
                      },
                    ],
                    "description": {
                      "text": "Rename",
                    },
                  },
                ],
                "level": "warning",
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "dir%2C%20one/a%25b%3Ac.toml",
                      },
                      "region": {
                        "endColumn": 6,
                        "endLine": 2,
                        "startColumn": 1,
                        "startLine": 2,
                      },
                    },
                  },
                ],
                "message": {
                  "text": "\`modle\` & 100% <unknown>,
      or: not Did you mean \`model\`?",
                },
                "partialFingerprints": {
                  "codexConfig/v1": "e8454df38ac54f613b385aa85f2795ac",
                },
                "properties": {
                  "effect": "ignored",
                },
                "relatedLocations": [
                  {
                    "id": 0,
                    "message": {
                      "text": "here",
                    },
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "dir%2C%20one/a%25b%3Ac.toml",
                      },
                      "region": {
                        "endColumn": 6,
                        "endLine": 1,
                        "startColumn": 1,
                        "startLine": 1,
                      },
                    },
                  },
                ],
                "ruleId": "unknown-key",
              },
              {
                "level": "error",
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "dir%2C%20one/a%25b%3Ac.toml",
                      },
                      "region": {
                        "endColumn": 2,
                        "endLine": 6,
                        "startColumn": 5,
                        "startLine": 4,
                      },
                    },
                  },
                ],
                "message": {
                  "text": "Codex does not know this key.",
                },
                "partialFingerprints": {
                  "codexConfig/v1": "e8d6b5974921a90972f2b43aa999121a",
                },
                "properties": {
                  "effect": "fatal",
                },
                "ruleId": "wrong-type",
              },
            ],
            "tool": {
              "driver": {
                "name": "codex-config",
                "properties": {
                  "codexVersion": "0.0.0",
                },
                "rules": [
                  {
                    "defaultConfiguration": {
                      "level": "warning",
                    },
                    "fullDescription": {
                      "text": "Most tables drop keys they do not know: Codex starts, the setting does nothing, and \`codex --strict-config\` refuses the file. Some tables refuse unknown keys outright, and some drop them without any warning at all.",
                    },
                    "help": {
                      "text": "Correct the spelling (keys are in snake_case and case-sensitive), move the key to the table it belongs to, or remove it. In TOML every key below a \`[header]\` belongs to that table, up to the next header: keys of the top level go above the first header.",
                    },
                    "id": "unknown-key",
                    "shortDescription": {
                      "text": "A key that its table does not have.",
                    },
                  },
                  {
                    "defaultConfiguration": {
                      "level": "error",
                    },
                    "fullDescription": {
                      "text": "Codex refuses to start with the file.",
                    },
                    "help": {
                      "text": "Write the value as the message says: strings in quotes, numbers and \`true\`/\`false\` without, lists in brackets.",
                    },
                    "id": "wrong-type",
                    "shortDescription": {
                      "text": "A value of a type that the key does not take.",
                    },
                  },
                ],
              },
            },
          },
        ],
        "version": "2.1.0",
      }
    `);
  });
});

describe("junit", () => {
  it("is a suite a file", () => {
    expect(output(createJunitReporter())).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="codex-config">
        <testsuite name="dir, one/a%b:c.toml" tests="2" failures="2">
          <testcase name="unknown-key at 2:1" classname="dir, one/a%b:c.toml">
            <failure type="warning" message="\`modle\` &amp; 100% &lt;unknown&gt;,&#10;or: not">dir, one/a%b:c.toml:2:1: \`modle\` &amp; 100% &lt;unknown&gt;,&#10;or: not Did you mean \`model\`?</failure>
          </testcase>
          <testcase name="wrong-type at 4:5" classname="dir, one/a%b:c.toml">
            <failure type="error" message="Codex does not know this key.">dir, one/a%b:c.toml:4:5: Codex does not know this key.</failure>
          </testcase>
        </testsuite>
        <testsuite name="clean.toml" tests="1" failures="0">
          <testcase name="no findings" classname="clean.toml"/>
        </testsuite>
      </testsuites>
      "
    `);
  });
});

describe("checkstyle", () => {
  it("escapes what XML reserves", () => {
    expect(output(createCheckstyleReporter())).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="4.3">
        <file name="dir, one/a%b:c.toml">
          <error line="2" column="1" severity="warning" message="\`modle\` &amp; 100% &lt;unknown&gt;,&#10;or: not" source="codex-config.unknown-key"/>
          <error line="4" column="5" severity="error" message="Codex does not know this key." source="codex-config.wrong-type"/>
        </file>
      </checkstyle>
      "
    `);
  });
});
