import type { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";
import { hookIdentity, snakeCase } from "./hook-identity.ts";
import type { TrustStatus } from "./trust-status.ts";

/** A file that can have hooks. */
export interface HookFile {
  /** Its absolute path, as Codex has it: the keys of hooks begin with it. */
  readonly path: string;
  readonly config: ConfigFile;
  /** Whether an administrator put it there: such hooks need no trust, and nobody can switch them off. */
  readonly isManaged: boolean;
}

/** A hook that Codex knows, as its `hooks/list` tells of it. */
export interface ListedHook {
  /** FILE:event:group:handler. */
  readonly key: string;
  /** `sha256:` and the hash of what the hook does. */
  readonly currentHash: string;
  /** Codex runs what is trusted or managed. */
  readonly trustStatus: TrustStatus;
  readonly enabled: boolean;
  readonly file: HookFile;
  /** Where the hook stands. */
  readonly place: Place;
}

/** What is known of all hooks of a start. */
export interface HookTrust {
  readonly hooks: readonly ListedHook[];
  /** Decisions about hooks of these files that are not there; each is an entry of `hooks.state`. */
  readonly withoutHook: readonly Place[];
}

/**
 * Tells which hooks Codex trusts. It only looks: to trust a hook is up to the person that it runs for.
 *
 * @param files The files with hooks of a start.
 * @param states The tables `hooks.state` that count, the higher ones last: that of the user's file, and of the command line.
 * @param sha256 The SHA-256 of a text in UTF-8, in hexadecimal digits.
 */
export function hookTrust(
  files: readonly HookFile[],
  states: readonly Place[],
  sha256: (text: string) => string,
): HookTrust {
  const decisions = new Map(states.flatMap(({ entries }) => entries).map((entry) => [entry.name, entry]));
  const hooks = files.flatMap((file) => listedHooks(file, decisions, sha256));
  const known = new Set(hooks.map(({ key }) => key));
  const withoutHook = [...decisions.values()].filter(
    ({ name }) => !known.has(name) && files.some(({ path }) => name.startsWith(`${path}:`)),
  );
  return { hooks, withoutHook };
}

function listedHooks(
  file: HookFile,
  decisions: ReadonlyMap<string, Place>,
  sha256: (text: string) => string,
): ListedHook[] {
  const listed: ListedHook[] = [];
  for (const event of file.config.root.child("hooks")?.entries ?? []) {
    for (const group of event.items) {
      for (const handler of group.child("hooks")?.items ?? []) {
        const identity = hookIdentity(handler);
        if (identity === undefined) continue;
        const key = `${file.path}:${snakeCase(event.name)}:${group.name}:${handler.name}`;
        const decision = file.isManaged ? undefined : decisions.get(key);
        const currentHash = `sha256:${sha256(identity)}`;
        listed.push({
          key,
          currentHash,
          trustStatus: file.isManaged ? "managed" : statusOf(decision?.text("trusted_hash"), currentHash),
          enabled: decision?.flag("enabled") ?? true,
          file,
          place: handler,
        });
      }
    }
  }
  return listed;
}

function statusOf(trusted: string | undefined, current: string): TrustStatus {
  if (trusted === undefined) return "untrusted";
  return trusted === current ? "trusted" : "modified";
}
