import { bool, list, str, union } from "../types.ts";
import type { z } from "../z.ts";

export const Notifications = union(
  "Notifications",
  "Whether Codex notifies, or a list of the events that it notifies about.",
  [bool(), list(str())],
);
export type Notifications = z.infer<typeof Notifications>;
