import type { Checked } from "../texts.ts";
import { str } from "../types.ts";

/** A text that Codex refuses to start with when it is blank. */
export const presentText = (when: Pick<Checked, "late"> = {}) =>
  str({ minLength: 1, notBlank: true, code: "mcp/blank-value", hint: "Write the value, or remove the key.", ...when });
