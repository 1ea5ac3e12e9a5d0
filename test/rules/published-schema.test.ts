import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import schema from "../../schema/config.schema.json" with { type: "json" };
import { boundCodes } from "../../src/diagnostics/bound-codes.ts";
import { kinds } from "../../src/kinds/index.ts";
import { documentedRules } from "../support/documented-rules.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";

const TWO_KEYS = "joins several keys";
const SWITCHED = "holds only while another key switches the feature on";
const SELECTED = "holds only for profiles that another key selects";
const NAMES = "names something that must be defined elsewhere";
const FILE_KIND = "holds in a project's file only, and all kinds share the schema";
const OUTSIDE = "depends on files beside this one";
const GATEWAY = "holds only for providers of one's own, by their names";

/** Fatal rules whose mistake the schema cannot show, each with the reason. */
const ACCEPTED: Readonly<Record<string, string>> = {
  "desktop/non-finite": "`nan` and `inf` are no values of JSON",
  "features/elastic-section-limits": SWITCHED,
  "features/elastic-section-name": SWITCHED,
  "features/elastic-section-sum": TWO_KEYS,
  "features/elastic-sections-missing": SWITCHED,
  "features/fallback-buffer": SWITCHED,
  "features/nested-tool-names": SWITCHED,
  "features/rollout-budget-incomplete": SWITCHED,
  "features/rollout-budget": SWITCHED,
  "features/token-budget": SWITCHED,
  "features/transcript-limits": TWO_KEYS,
  "features/wait-timeouts": TWO_KEYS,
  "features/xaa-in-project": FILE_KIND,
  "hooks/non-finite-input": "`nan` and `inf` are no values of JSON",
  "keymap/invalid-key": "the grammar of keys goes beyond a pattern that an editor could show",
  "mcp/enterprise-in-project": FILE_KIND,
  "permissions/conflicting-actions": SELECTED,
  "permissions/denied-everything": SELECTED,
  "permissions/inheritance-cycle": NAMES,
  "permissions/invalid-action": SELECTED,
  "permissions/invalid-hook": SELECTED,
  "permissions/invalid-path": SELECTED,
  "permissions/invalid-subpath": SELECTED,
  "permissions/merged-secret": SELECTED,
  "permissions/misplaced-pattern": SELECTED,
  "permissions/mitm-in-project": FILE_KIND,
  "permissions/mitm-version": "holds for keys in tables below, of names that the user chooses",
  "permissions/no-default": "another file may select the profile",
  "permissions/scan-depth": SELECTED,
  "permissions/unknown-parent": NAMES,
  "permissions/unknown-profile": NAMES,
  "provider/catalog-host": "holds only for the built-in provider, and while nothing else is set",
  "provider/credential-file": "a path is absolute in another way on Windows",
  "provider/gateway-catalog": GATEWAY,
  "provider/gateway-delivery": "holds by the kind of the delivery and the name of the header, in any case",
  "provider/gateway-header-clash": TWO_KEYS,
  "provider/gateway-url": "what is a URL to Codex goes beyond a pattern",
  "provider/relative-command": "a path is absolute in another way on Windows",
  "provider/unknown-provider": NAMES,
  "root/instructions-file": OUTSIDE,
  "root/model-catalog": OUTSIDE,
  "shell-environment/duplicate-filter": "compares names of two tables in any case",
  "windows/mxc-not-allowed": TWO_KEYS,
};

// Formats are names of Codex's own types, which no validator knows.
const accepts = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const takes = (toml: string): boolean => accepts(toValue(parseToml(toml).root));

const examples = [
  ...documentedRules
    .filter(({ effect, docs: { kind } }) => effect === "fatal" && (kind === undefined || kinds[kind].root === "config"))
    .map(({ code, docs: { bad } }) => [code, bad] as const),
  ...Object.entries(boundCodes).map(([code, { bad }]) => [code, bad] as const),
];

describe("the published schema", () => {
  it("refuses the bad example of each fatal finding, but for those that are listed", () => {
    const accepted = examples.filter(([, bad]) => takes(bad)).map(([code]) => code);
    expect(accepted.toSorted()).toEqual(Object.keys(ACCEPTED).toSorted());
  });

  it("accepts the good examples of bounds", () => {
    expect(Object.values(boundCodes).filter(({ good }) => !takes(good))).toEqual([]);
  });
});
