import type { TrustStatus } from "../hook-trust/trust-status.ts";

/**
 * A hook, as Codex's own `hooks/list` tells of it.
 *
 * @example
 * ```ts
 * import { createHash } from "node:crypto";
 *
 * const files: LayerFiles = {
 *   kind: (path) => (path === "/home/u/.codex/config.toml" ? "file" : "missing"),
 *   read: () => new TextEncoder().encode('[[hooks.Stop]]\nhooks = [{ type = "command", command = "beep" }]'),
 *   real: (path) => path,
 *   list: () => [],
 * };
 * const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
 * const loaded = loadLayers({ files, cwd: "/repo", home: "/home/u", sha256 });
 * const hooks: readonly LoadedHook[] = loaded.hooks;
 * hooks.map(({ key }) => key); // ["/home/u/.codex/config.toml:stop:0:0"]
 * ```
 */
export interface LoadedHook {
  /** FILE:event:group:handler. */
  readonly key: string;
  /** `sha256:` and the hash of what the hook does. */
  readonly currentHash: string;
  /** Codex runs what is trusted or managed. */
  readonly trustStatus: TrustStatus;
  readonly enabled: boolean;
  /** The file that it stands in. */
  readonly file: string;
}
