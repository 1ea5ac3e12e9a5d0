import { AllowDenyRequirementToml } from "../allow-deny-requirement-toml.ts";
import { field, required, table } from "../field.ts";
import { list, map, str } from "../types.ts";
import type { z } from "../z.ts";

export const ComputerUseMacosConfigToml = table("ComputerUseMacosConfigToml", {
  doc: "Which apps Codex may operate on macOS.",
  positional: "all",
  fields: {
    bundle_ids: field(map(AllowDenyRequirementToml, "bundle id"), {
      doc: "Access to single apps, by their bundle ids.",
      examples: [{ "com.apple.Terminal": "deny" }],
    }),
  },
});
export type ComputerUseMacosConfigToml = z.infer<typeof ComputerUseMacosConfigToml>;

export const ComputerUseWindowsExeConfigToml = table("ComputerUseWindowsExeConfigToml", {
  doc: "A Windows program, told by the data of its signature and version.",
  positional: "all",
  fields: {
    publisher_name: required(str(), { doc: "Publisher in the program's signature." }),
    product_name: required(str(), { doc: "Product name in the program's version data." }),
    binary_name: field(str(), { doc: "Name of the executable, where the product has several." }),
    access: required(AllowDenyRequirementToml, { doc: "Whether Codex may operate the program." }),
  },
});
export type ComputerUseWindowsExeConfigToml = z.infer<typeof ComputerUseWindowsExeConfigToml>;

export const ComputerUseWindowsConfigToml = table("ComputerUseWindowsConfigToml", {
  doc: "Which apps Codex may operate on Windows.",
  positional: "all",
  fields: {
    aumids: field(map(AllowDenyRequirementToml, "application user model id"), {
      doc: "Access to single packaged apps, by their Application User Model IDs.",
    }),
    exes: field(list(ComputerUseWindowsExeConfigToml), { doc: "Access to single programs that are not packaged." }),
  },
  desktop: ["always_allowed_app_ids"],
});
export type ComputerUseWindowsConfigToml = z.infer<typeof ComputerUseWindowsConfigToml>;

export const ComputerUseConfigToml = table("ComputerUseConfigToml", {
  doc:
    "Which apps Codex may operate when it works with the desktop. A restriction set by an administrator cannot be lifted " +
    "here.",
  positional: "all",
  fields: {
    default_app_access: field(AllowDenyRequirementToml, { doc: "Access to apps that have no entry below." }),
    macos: field(ComputerUseMacosConfigToml, { doc: "Apps on macOS." }),
    windows: field(ComputerUseWindowsConfigToml, { doc: "Apps on Windows." }),
  },
});
export type ComputerUseConfigToml = z.infer<typeof ComputerUseConfigToml>;
