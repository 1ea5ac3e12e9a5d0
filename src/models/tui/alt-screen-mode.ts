import { enumeration } from "../field.ts";

export const AltScreenMode = enumeration("AltScreenMode", {
  auto: "Codex decides; it uses the alternate screen.",
  always: "Always the alternate screen: the interface leaves nothing behind in the scrollback.",
  never: "Never: the interface is drawn inline and stays in the terminal's scrollback.",
});
