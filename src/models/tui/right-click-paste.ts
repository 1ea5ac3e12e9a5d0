import { enumeration } from "../field.ts";

export const RightClickPaste = enumeration("RightClickPaste", {
  auto: "As is usual on the platform: on Windows, Linux and WSL.",
  on: "On macOS too.",
  off: "Right clicks do not paste.",
});
