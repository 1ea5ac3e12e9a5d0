import { enumeration } from "../field.ts";

export const CopyOnSelect = enumeration("CopyOnSelect", {
  auto: "As is usual in the terminal that Codex runs in.",
  always: "Selected text is copied when the mouse button is released.",
  never: "Text is copied on request only.",
});
