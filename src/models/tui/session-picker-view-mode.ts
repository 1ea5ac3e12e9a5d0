import { enumeration } from "../field.ts";

export const SessionPickerViewMode = enumeration("SessionPickerViewMode", {
  comfortable: "Several lines per session.",
  dense: "One line per session.",
});
