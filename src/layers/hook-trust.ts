import { hookTrust as trustOfFiles } from "../hook-trust/hook-trust.ts";
import type { Platform } from "../lint-options.ts";
import { parseText } from "../parse-text.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";
import type { LoadedHook } from "./loaded-hook.ts";
import { tellHook } from "./tell-hook.ts";

/**
 * A file with hooks.
 *
 * @example
 * ```ts
 * const file: HookText = { path: "/repo/.codex/config.toml", text: '[[hooks.Stop]]\nhooks = [{ type = "command", command = "make" }]' };
 * const sha256 = () => "0".repeat(64);
 * hookTrust({ files: [file], sha256 }).hooks.length; // 1
 * ```
 */
export interface HookText {
  /** Its absolute path, as Codex has it. One that ends in `.json` is read as `hooks.json`, others as `config.toml`. */
  readonly path: string;
  readonly text: string;
  /** Whether an administrator put it there: such hooks need no trust. Default: false. */
  readonly isManaged?: boolean;
}

/**
 * What is asked about hooks.
 *
 * @example
 * ```ts
 * import { createHash } from "node:crypto";
 *
 * const options: HookTrustOptions = {
 *   files: [{ path: "/repo/.codex/config.toml", text: "" }],
 *   sha256: (text) => createHash("sha256").update(text).digest("hex"),
 * };
 * hookTrust(options).hooks; // []
 * ```
 */
export interface HookTrustOptions {
  /** The files that Codex finds hooks in. */
  readonly files: readonly HookText[];
  /** The text of the user's `config.toml`, in which Codex keeps the decisions. Default: there are none. */
  readonly decisions?: string | undefined;
  /** The SHA-256 of a text in UTF-8, in hexadecimal digits, such as Node's `createHash` gives. */
  readonly sha256: (text: string) => string;
  /** The system that Codex runs on; on Windows a hook may have a command of its own. Default: `posix`. */
  readonly platform?: Platform | undefined;
}

/**
 * What is known of hooks, and of the decisions about them.
 *
 * @example
 * ```ts
 * const decisions = '[hooks.state."/repo/.codex/config.toml:stop:0:0"]\nenabled = true';
 * const files = [{ path: "/repo/.codex/config.toml", text: "" }];
 * const told: ToldHookTrust = hookTrust({ files, decisions, sha256: () => "0".repeat(64) });
 * told.withoutHook; // ["/repo/.codex/config.toml:stop:0:0"]
 * ```
 */
export interface ToldHookTrust {
  readonly hooks: readonly LoadedHook[];
  /** The keys of decisions about hooks of these files that are not there. */
  readonly withoutHook: readonly string[];
}

/**
 * Tells which hooks Codex trusts. It only looks: to trust a hook is up to the person that it runs for.
 *
 * Never throws for what the texts hold. A hook that Codex skips, such as one without a command, is left out as it is there.
 *
 * @example
 * ```ts
 * const text = '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "make"\n';
 * const sha256 = () => "0".repeat(64);
 * const { hooks } = hookTrust({ files: [{ path: "/repo/.codex/config.toml", text }], sha256 });
 * hooks[0]?.key; // "/repo/.codex/config.toml:stop:0:0"
 * hooks[0]?.trustStatus; // "untrusted"
 * ```
 */
export function hookTrust({ files, decisions = "", sha256, platform }: HookTrustOptions): ToldHookTrust {
  const read = files.flatMap(({ path, text, isManaged = false }) => {
    const kind = path.endsWith(".json") ? "hooks-json" : "config";
    const document = parseText(text, kind);
    if (document.errors.length > 0) return [];
    return [{ path, config: new ConfigFile(document, { kind, ...(platform && { platform }) }), isManaged }];
  });
  const { hooks, withoutHook } = trustOfFiles(read, statesIn(decisions), sha256);
  return { hooks: hooks.map(tellHook), withoutHook: withoutHook.map(({ name }) => name) };
}

function statesIn(text: string): Place[] {
  const states = new ConfigFile(parseText(text, "config")).root.table("hooks", "state");
  return states ? [states] : [];
}
