import { describe, expect, it } from "vitest";
import { createSarifReporter } from "../../../src/cli/reporters/sarif.ts";
import { context, reportOfFindings } from "../support/findings.ts";

describe("sarif", () => {
  it("has rules, places, fixes and fingerprints", () => {
    expect(JSON.parse(reportOfFindings(createSarifReporter(context)))).toMatchInlineSnapshot(`
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
      or: not Did you mean \`model\`? Fix: Rename.",
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
                "fixes": [
                  {
                    "artifactChanges": [
                      {
                        "artifactLocation": {
                          "uri": "dir%2C%20one/a%25b%3Ac.toml",
                        },
                        "replacements": [],
                      },
                    ],
                    "description": {
                      "text": "Remove it",
                    },
                  },
                ],
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
                  "text": "Codex does not know this key. Unsafe fix: Remove it.",
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
                "informationUri": "pkg:npm/codex-config@1.2.3",
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
                      "text": "Each key takes one type of value, or a few, and Codex never converts one into another: \`"true"\` in quotes is a text, and a single text is no list. It refuses to start with the whole file, not only without the setting, and names the first such place only.",
                    },
                    "help": {
                      "text": "Write the value as the message says: texts in quotes; numbers, \`true\` and \`false\` without; lists in \`[ ]\`; tables in \`{ }\` or below a \`[header]\`. Each table of a list has a header in double brackets: \`[[skills.config]]\`. \`codex-config explain KEY\` shows what a key takes.",
                    },
                    "id": "wrong-type",
                    "shortDescription": {
                      "text": "A value of a type that the key does not take.",
                    },
                  },
                ],
                "semanticVersion": "1.2.3",
                "version": "1.2.3",
              },
            },
          },
        ],
        "version": "2.1.0",
      }
    `);
  });
});
