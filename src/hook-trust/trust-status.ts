/**
 * - `trusted`: its hash is the one that was trusted.
 * - `modified`: it was changed since.
 * - `untrusted`: nobody has looked at it yet.
 * - `managed`: an administrator's, which needs no trust.
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
 * const statuses: TrustStatus[] = loaded.hooks.map(({ trustStatus }) => trustStatus);
 * statuses; // ["untrusted"]
 * ```
 */
export type TrustStatus = "trusted" | "modified" | "untrusted" | "managed";
