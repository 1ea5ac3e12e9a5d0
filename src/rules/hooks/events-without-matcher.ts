/** Events whose hooks always run: there is nothing that a matcher could be compared with. */
export const EVENTS_WITHOUT_MATCHER: readonly string[] = ["UserPromptSubmit", "Stop", "Interrupt"];
