import { enumeration, field, table } from "../field.ts";
import { bool, u64, union } from "../types.ts";
import type { z } from "../z.ts";

export const CurrentTimeSource = enumeration("CurrentTimeSource", {
  system: "The clock of this computer.",
  external: "A clock of the program that Codex is built into. Where there is none, turns fail.",
});

export const CurrentTimeReminderDeliveryMode = enumeration("CurrentTimeReminderDeliveryMode", {
  any_inference: "Before any request to the model, once the interval has passed.",
  after_user_or_tool_output:
    "Only after a message of the user or the output of a tool. A new context window gets a reminder in any case.",
});

export const CurrentTimeReminderConfigToml = table("CurrentTimeReminderConfigToml", {
  buffered: true,
  doc: "Settings of the reminders that tell the model the current time.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the model gets reminders. Without it, Codex decides.", default: false }),
    reminder_interval_seconds: field(u64(), {
      doc: "Seconds that must pass before the next reminder.",
      default: 1,
    }),
    clock_source: field(CurrentTimeSource, { doc: "The clock that the time is read from.", default: "system" }),
    delivery_mode: field(CurrentTimeReminderDeliveryMode, {
      doc: "The requests that a reminder can go into.",
      default: "any_inference",
    }),
    sleep_tool: field(bool(), {
      doc: "Offer the model a tool to wait for a while (`clock.sleep`). A message of the user ends the wait.",
    }),
  },
  unknown: "fatal",
});
export type CurrentTimeReminderConfigToml = z.infer<typeof CurrentTimeReminderConfigToml>;

export const FeatureCurrentTimeReminder = union(
  "FeatureCurrentTimeReminder",
  "`true` or `false`, or a table with the settings of the reminders.",
  [bool(), CurrentTimeReminderConfigToml],
);
export type FeatureCurrentTimeReminder = z.infer<typeof FeatureCurrentTimeReminder>;
