import { enumeration } from "../field.ts";

export const ToolExposureSurface = enumeration("ToolExposureSurface", {
  code_mode: "The tools cannot be called from code mode's scripts.",
  deferred: "The tools are not among those that the model finds by searching for tools.",
  direct: "The tools are not listed to the model for direct calls.",
});
