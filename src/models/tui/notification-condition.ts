import { enumeration } from "../field.ts";

export const NotificationCondition = enumeration(
  "NotificationCondition",
  {
    unfocused: "Only while the terminal does not have the focus.",
    always: "Whether or not the terminal has the focus.",
  },
  { flattened: true },
);
