import { table } from "../field.ts";
import type { z } from "../z.ts";
import { hookEvents, otherEvents } from "./hooks-toml.ts";

const { PreModelRequest, PostModelRequest, ...others } = hookEvents();

export const HookEventsToml = table("HookEventsToml", {
  doc: "Groups of hooks by event. Names of events are case-sensitive, and Codex silently ignores those that it does not know.",
  positional: "required",
  // The order of Codex's own struct.
  fields: { PreModelRequest, PostModelRequest, ...others },
  unknown: "inert",
  otherNames: otherEvents,
});
export type HookEventsToml = z.infer<typeof HookEventsToml>;
