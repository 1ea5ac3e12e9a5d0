import { enumeration } from "./field.ts";

export const AllowDenyRequirementToml = enumeration("AllowDenyRequirementToml", {
  allow: "Allowed.",
  deny: "Refused.",
});
