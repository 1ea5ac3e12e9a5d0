import { named, str } from "../types.ts";
import type { z } from "../z.ts";

export const ServiceTier = named(
  "ServiceTier",
  "The processing tier of requests: any text, because the tiers on offer depend on the model.",
  str(),
);
export type ServiceTier = z.infer<typeof ServiceTier>;

/** The tiers that are in use; `fast` is an older name of `priority`. */
export const SERVICE_TIERS = ["default", "priority", "flex"] as const;
