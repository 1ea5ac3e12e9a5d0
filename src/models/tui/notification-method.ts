import { enumeration } from "../field.ts";

export const NotificationMethod = enumeration(
  "NotificationMethod",
  {
    auto: "The escape sequence that the terminal is known to understand, else the bell.",
    osc9: "The escape sequence `OSC 9`, which many terminals turn into a desktop notification.",
    osc777: "The escape sequence `OSC 777`, a notification with a title of its own.",
    bel: "The terminal's bell.",
  },
  { flattened: true },
);
