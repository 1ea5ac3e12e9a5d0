import { enumeration } from "./field.ts";

export const AllowDeny = enumeration("AllowDenyRequirementToml", {
  allow: "Allowed.",
  deny: "Refused.",
});
