import { field, table } from "../field.ts";
import { intBetween, map } from "../types.ts";
import type { z } from "../z.ts";
import { NetworkMitmActionToml } from "./network-mitm-action-toml.ts";
import { NetworkMitmHookToml } from "./network-mitm-hook-toml.ts";

export const NetworkMitmToml = table("NetworkMitmToml", {
  doc: "Requests that the proxy decrypts to check or change them, for example to add credentials that the agent must not see.",
  positional: "all",
  fields: {
    version: field(intBetween("uint8", 2, 2), {
      doc:
        "Version of the rules. Only `2` can be given; without it the rules are those of the first version, which lack " +
        "`schemes`, `ports`, `placeholder`, `body_secret_substitution` and `aws_sigv4`.",
    }),
    hooks: field(map(NetworkMitmHookToml, "hook"), { doc: "Which requests to look into, by names of your choice." }),
    actions: field(map(NetworkMitmActionToml, "action"), {
      doc: "What to do to requests, by the names that hooks use.",
    }),
  },
  unknown: "fatal",
});
export type NetworkMitmToml = z.infer<typeof NetworkMitmToml>;
