import { describe, expect, it } from "vitest";
import { fullAccessFindings } from "../../src/layers/full-access-findings.ts";
import { TRUSTED, setOf } from "./layer-set.ts";

const READ_ONLY = 'allowed_sandbox_modes = ["read-only"]\n';
const FULL = 'sandbox_mode = "danger-full-access"\n';
const NEVER = 'approval_policy = "never"\n';

function isRefused(requirements: string, config: string, managed = ""): boolean {
  const set = setOf({
    "etc/requirements.toml": requirements,
    "home/config.toml": config,
    "etc/managed_config.toml": managed,
  });
  return fullAccessFindings(set).length > 0;
}

describe("fullAccessFindings", () => {
  it("stands at the setting in force, whatever file has it", () => {
    const files = { "etc/requirements.toml": READ_ONLY, "home/config.toml": NEVER + TRUSTED };
    const set = setOf({ ...files, "repo/.codex/config.toml": FULL });
    expect(fullAccessFindings(set)).toMatchObject([
      {
        code: "start/full-access",
        effect: "fatal",
        file: expect.stringMatching(/repo\/.codex\/config\.toml$/) as unknown,
        path: ["sandbox_mode"],
        range: { start: 0, end: 12 },
        related: [{ file: "/etc/codex/requirements.toml", range: { start: 0, end: 21 } }],
      },
    ]);
  });

  it.each([
    ["both set", READ_ONLY, FULL + NEVER],
    ["a built-in profile", READ_ONLY, `default_permissions = ":danger-full-access"\n${NEVER}`],
    [
      "the newer key of two",
      READ_ONLY,
      `sandbox_mode = "read-only"\ndefault_permissions = ":danger-full-access"\n${NEVER}`,
    ],
    ["the one policy that is allowed", `${READ_ONLY}allowed_approval_policies = ["never"]\n`, FULL],
    ["the first in place of another", `${READ_ONLY}allowed_approval_policies = ["never", "untrusted"]\n`, FULL],
  ])("goes by the policy and the sandbox in force: %s", (_, requirements, config) => {
    expect(isRefused(requirements, config)).toBe(true);
  });

  it.each([
    ["no list", "", FULL + NEVER],
    ["a list with full access", 'allowed_sandbox_modes = ["read-only", "danger-full-access"]\n', FULL + NEVER],
    ["another sandbox", READ_ONLY, `sandbox_mode = "workspace-write"\n${NEVER}`],
    ["the older key of two", READ_ONLY, `default_permissions = ":workspace"\n${FULL}${NEVER}`],
    ["a policy that asks", READ_ONLY, `approval_policy = "on-request"\n${FULL}`],
    ["the default policy", `${READ_ONLY}allowed_approval_policies = ["never", "on-request"]\n`, FULL],
    ["another policy put in its place", `${READ_ONLY}allowed_approval_policies = ["on-request"]\n`, FULL + NEVER],
    [
      "limited profiles",
      `${READ_ONLY}default_permissions = ":read-only"\nallowed_permission_profiles = { ":read-only" = true }\n`,
      FULL + NEVER,
    ],
  ])("says nothing of what Codex starts with: %s", (_, requirements, config) => {
    expect(isRefused(requirements, config)).toBe(false);
  });

  it("takes what the managed file demands for the requirement", () => {
    expect(isRefused(READ_ONLY, FULL, NEVER)).toBe(true);
    expect(isRefused(READ_ONLY, FULL + NEVER, 'sandbox_mode = "workspace-write"\n')).toBe(false);
  });
});
