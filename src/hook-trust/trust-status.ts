/**
 * - `trusted`: its hash is the one that was trusted.
 * - `modified`: it was changed since.
 * - `untrusted`: nobody has looked at it yet.
 * - `managed`: an administrator's, which needs no trust.
 */
export type TrustStatus = "trusted" | "modified" | "untrusted" | "managed";
