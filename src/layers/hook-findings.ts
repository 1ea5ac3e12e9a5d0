import { type HookTrust, type ListedHook, hookTrust } from "../hook-trust/hook-trust.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";
import { areHooksOff } from "./feature-in-force.ts";
import { hookFiles } from "./hook-files.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";

/**
 * What Codex thinks of the hooks of a start: it runs those that were trusted as they are now. The decisions are those of the
 * user's file and the command line; other files cannot decide. Where hooks are switched off as a whole, it knows of none.
 *
 * @param sha256 The SHA-256 of a text in UTF-8, in hexadecimal digits.
 */
export function hookTrustOf(set: LayerSet, sha256: (text: string) => string): HookTrust {
  if (areHooksOff(set)) return { hooks: [], withoutHook: [] };
  return hookTrust(hookFiles(set), statesOf(set), sha256);
}

function statesOf({ layers, start: { platform, knowledge } }: LayerSet): Place[] {
  return layers.flatMap(({ kind, source }) => {
    if (!source || (kind !== "user" && kind !== "flags")) return [];
    return new ConfigFile(source.document, { platform, knowledge }).root.table("hooks", "state") ?? [];
  });
}

/** Hooks that do not run because of a missing decision, and decisions about hooks that are not there. */
export function hookFindings(set: LayerSet, sha256: (text: string) => string): LayerFinding[] {
  const { hooks, withoutHook } = hookTrustOf(set, sha256);
  const user = set.layers.find(({ kind }) => kind === "user")?.file;
  return [...hooks.flatMap((hook) => hookFinding(hook)), ...withoutHook.map((entry) => leftOver(entry, user))];
}

function hookFinding({ trustStatus, enabled, file, place }: ListedHook): LayerFinding[] {
  if (!enabled || (trustStatus !== "untrusted" && trustStatus !== "modified")) return [];
  const { start, end } = place.opening;
  const how = { effect: "risk", path: place.path, range: { start, end }, file: file.path } as const;
  return trustStatus === "untrusted"
    ? [
        {
          ...how,
          code: "hooks/not-trusted",
          severity: "warning",
          message: "Nobody has trusted this hook yet, so Codex does not run it; `codex exec` says nothing about that.",
          hint: "Start `codex` once and review the hook there.",
        },
      ]
    : [
        {
          ...how,
          code: "hooks/changed",
          severity: "warning",
          message: "The hook was changed after it was trusted: Codex does not run it until it is trusted again.",
          hint: "Look at the change, then start `codex` and trust the hook there.",
        },
      ];
}

function leftOver(entry: Place, file: string | undefined): LayerFinding {
  const { start, end } = entry.key ?? entry.node;
  return {
    code: "hooks/decision-without-hook",
    effect: "inert",
    severity: "info",
    message: "This decision is about a hook that is not there.",
    hint: "Remove it, unless the hook comes back: the numbers in its name are those of the group and of the hook in it.",
    path: entry.path,
    range: { start, end },
    file,
  };
}
