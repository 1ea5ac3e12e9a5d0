import type { Place } from "../../resolve/place.ts";

/** Where hooks are: in the groups of an event. */
export const HOOK = "hooks.*.[].hooks.[]";

export interface Hook {
  readonly event: string;
  readonly type: string;
}

/** The event of a hook. */
export function eventOf(hook: Place): Place | undefined {
  return hook.parent?.parent?.parent;
}

/** The hook that has a key; undefined where Codex does not know the event, or the type is missing. */
export function hookWith({ parent: hook }: Place): Hook | undefined {
  const event = hook && eventOf(hook);
  const type = hook?.text("type");
  return event?.field && type !== undefined ? { event: event.name, type } : undefined;
}
