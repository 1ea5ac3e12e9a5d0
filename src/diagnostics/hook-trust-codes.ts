import type { CodeDocs } from "./code-docs.ts";

/** Codes of findings about the trust in hooks, which the check of a start knows about. */
export const hookTrustCodes = {
  "hooks/changed": {
    effect: "risk",
    summary: "A hook that was changed after it was trusted.",
    why:
      "Codex keeps a hash of what a hook does when you trust it: the event, the matcher, the command or the tool with its " +
      "arguments, the timeout and the other keys. Once one of them changes, the hook does not run until you trust it again; " +
      "`codex exec` leaves it out without a word. Order and spelling make no difference, but the place does: the decision " +
      "is about the hook with this number in this file.",
    fix: "Look at what has changed, start `codex`, and trust the hook there.",
  },
  "hooks/decision-without-hook": {
    effect: "inert",
    summary: "An entry of `hooks.state` about a hook that is not there.",
    why:
      "The name of an entry consists of the file, the event, and the numbers of the group and of the hook in it, from 0. A " +
      "hook that was removed leaves its entry behind; one that has moved lost its decision with that.",
    fix: "Remove the entry. Codex writes new ones itself.",
  },
  "hooks/not-trusted": {
    effect: "risk",
    summary: "A hook that nobody has trusted yet.",
    why:
      "Codex runs a hook only after you have looked at it and trusted it; `codex exec` leaves it out without a word. Hooks " +
      "of an administrator need no trust. A project cannot trust its own hooks: only `hooks.state` in the user's file counts.",
    fix: "Start `codex` once in the folder and review its hooks there.",
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
