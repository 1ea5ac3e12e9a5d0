import { AllowDenyRequirementToml } from "../allow-deny-requirement-toml.ts";
import { field, required, table } from "../field.ts";
import { bool, list, map, str } from "../types.ts";
import type { z } from "../z.ts";

export const ComputerUseMacosRequirementsToml = table("ComputerUseMacosRequirementsToml", {
  doc: "Which apps Codex may operate on macOS.",
  positional: "all",
  fields: { bundle_ids: field(map(AllowDenyRequirementToml, "bundle id"), { doc: "Access to apps, by bundle id." }) },
});
export type ComputerUseMacosRequirementsToml = z.infer<typeof ComputerUseMacosRequirementsToml>;

export const ComputerUseWindowsExeRequirementToml = table("ComputerUseWindowsExeRequirementToml", {
  doc: "A Windows program, told by the data of its signature and version.",
  positional: "all",
  fields: {
    publisher_name: required(str(), { doc: "Publisher in the program's signature." }),
    product_name: required(str(), { doc: "Product name in the program's version data." }),
    binary_name: field(str(), { doc: "Name of the executable, where the product has several." }),
    access: required(AllowDenyRequirementToml, { doc: "Whether Codex may operate the program." }),
  },
});
export type ComputerUseWindowsExeRequirementToml = z.infer<typeof ComputerUseWindowsExeRequirementToml>;

export const ComputerUseWindowsRequirementsToml = table("ComputerUseWindowsRequirementsToml", {
  doc: "Which apps Codex may operate on Windows.",
  positional: "all",
  fields: {
    aumids: field(map(AllowDenyRequirementToml, "application user model id"), { doc: "Access to packaged apps." }),
    exes: field(list(ComputerUseWindowsExeRequirementToml), { doc: "Access to programs that are not packaged." }),
  },
});
export type ComputerUseWindowsRequirementsToml = z.infer<typeof ComputerUseWindowsRequirementsToml>;

export const ComputerUseRequirementsToml = table("ComputerUseRequirementsToml", {
  doc: "Which apps Codex may operate when it works with the desktop.",
  fields: {
    default_app_access: field(AllowDenyRequirementToml, { doc: "Access to apps that have no entry below." }),
    allow_locked_computer_use: field(bool(), { doc: "Whether Codex may go on while the computer is locked." }),
    allow_persistent_approval: field(bool(), { doc: "Whether an approval may be kept for good." }),
    macos: field(ComputerUseMacosRequirementsToml, { doc: "Apps on macOS." }),
    windows: field(ComputerUseWindowsRequirementsToml, { doc: "Apps on Windows." }),
  },
});
export type ComputerUseRequirementsToml = z.infer<typeof ComputerUseRequirementsToml>;
