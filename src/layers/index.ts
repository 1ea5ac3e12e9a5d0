/**
 * What Codex uses when it starts somewhere, and where each value comes from.
 *
 * @packageDocumentation
 */
export type { LayerKind, LayerState, LoadedLayer } from "./layer.ts";
export type { LayerFiles } from "./layer-files.ts";
export type { LayerFinding, LayerRelated } from "./layer-finding.ts";
export type { LayerOptions } from "./layer-options.ts";
export type { LoadedHook } from "./loaded-hook.ts";
export type { TrustStatus } from "../hook-trust/trust-status.ts";
export { type HookText, type HookTrustOptions, type ToldHookTrust, hookTrust } from "./hook-trust.ts";
export { type LoadedLayers, type LoadedOrigin, type LoadedPlace, loadLayers } from "./load-layers.ts";
