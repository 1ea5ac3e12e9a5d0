import type { ListedHook } from "../hook-trust/hook-trust.ts";
import type { LoadedHook } from "./loaded-hook.ts";

/** A hook without what is of use only beside its file. */
export function tellHook({ key, currentHash, trustStatus, enabled, file }: ListedHook): LoadedHook {
  return { key, currentHash, trustStatus, enabled, file: file.path };
}
