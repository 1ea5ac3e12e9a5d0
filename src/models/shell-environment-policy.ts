import { enumeration, field, table } from "./field.ts";
import { bool, list, map, str } from "./types.ts";
import type { z } from "./z.ts";
import { COMMON_GUESS } from "./other-names.ts";

export const ShellEnvironmentPolicyInherit = enumeration("ShellEnvironmentPolicyInherit", {
  all: "All variables of Codex's own environment.",
  core: "Only those that programs usually need, such as `PATH`, `HOME`, `USER`, `SHELL`, `LANG` and the folder for temporary files.",
  none: "No variables.",
});

export const ShellEnvironmentPolicyFilter = enumeration("ShellEnvironmentPolicyFilter", {
  include:
    "Keep the matching variables. As soon as one pattern says so, all variables that match no such pattern are dropped.",
  exclude: "Drop the matching variables, whatever else includes them.",
});

export const ShellEnvironmentPolicyToml = table("ShellEnvironmentPolicyToml", {
  doc:
    "Which environment variables the commands that the agent runs can see. Applied in this order: `inherit`, the " +
    "default excludes, excludes, `set`, includes. Patterns are names with the wildcards `*` and `?`, and do not " +
    "care about case.",
  fields: {
    inherit: field(ShellEnvironmentPolicyInherit, {
      doc: "Variables to start from.",
      default: "all",
    }),
    ignore_default_excludes: field(bool(), {
      doc:
        "Keep variables whose name contains `KEY`, `SECRET` or `TOKEN`. With `false` they are dropped before anything " +
        "else happens, which keeps credentials from the commands that the agent runs.",
      default: true,
    }),
    filters: field(map(ShellEnvironmentPolicyFilter, "variable name pattern"), {
      doc:
        "Patterns for names of variables, and what to do with those that match. No two patterns may differ in case " +
        "only. Cannot be combined with `exclude` and `include_only`, not even if all are empty.",
      examples: [{ "AWS_*": "exclude", PATH: "include" }],
    }),
    exclude: field(list(str()), {
      doc: "Patterns for names of variables to drop. Cannot be combined with `filters`, the newer way to say this.",
      examples: [["AWS_*", "AZURE_*"]],
    }),
    include_only: field(list(str()), {
      doc:
        "Patterns for names of variables to keep; when there are any, all others are dropped, those of `set` too. " +
        "Cannot be combined with `filters`, the newer way to say this.",
      examples: [["PATH", "HOME"]],
    }),
    set: field(map(str(), "environment variable"), {
      doc: "Variables to set, with their values. They replace inherited ones. Not the place for credentials: the file is plain text.",
      examples: [{ CI: "1" }],
    }),
    experimental_use_profile: field(bool(), {
      doc: "Run commands with your shell's profile loaded.",
      default: false,
      guarded: true,
    }),
  },
  conditions: [{ not: { required: ["filters", "exclude"] } }, { not: { required: ["filters", "include_only"] } }],
  otherNames: {
    [COMMON_GUESS]: { include: "include_only", env: "set", vars: "set", variables: "set" },
  },
});
export type ShellEnvironmentPolicyToml = z.infer<typeof ShellEnvironmentPolicyToml>;
