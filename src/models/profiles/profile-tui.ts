import { field, table } from "../field.ts";
import { SessionPickerViewMode } from "../tui/session-picker-view-mode.ts";
import type { z } from "../z.ts";

export const ProfileTui = table("ProfileTui", {
  doc: "The settings of the terminal interface that a profile could change.",
  positional: "required",
  fields: {
    session_picker_view: field(SessionPickerViewMode, {
      doc: "How `codex resume` and `codex fork` list sessions.",
    }),
  },
});
export type ProfileTui = z.infer<typeof ProfileTui>;
