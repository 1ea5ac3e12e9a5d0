import { registerNamed } from "../registry.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";

/** The processing tier of requests: any string, because the tiers on offer depend on the model. */
export const ServiceTier = str();
registerNamed(ServiceTier, "ServiceTier");
export type ServiceTier = z.infer<typeof ServiceTier>;

/** The tiers that are in use; `fast` is an older name of `priority`. */
export const SERVICE_TIERS = ["default", "priority", "flex"] as const;
