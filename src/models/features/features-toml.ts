import { table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";
import { agentFlags } from "./flags/agents.ts";
import { appFlags } from "./flags/apps.ts";
import { contextFlags } from "./flags/context.ts";
import { execFlags } from "./flags/exec.ts";
import { guardianFlags } from "./flags/guardian.ts";
import { interfaceFlags } from "./flags/interface.ts";
import { mcpFlags } from "./flags/mcp.ts";
import { modelFlags } from "./flags/models.ts";
import { formerFeatures } from "./former-features.ts";
import { OLDER } from "../../words/older-name.ts";

export const FeaturesToml = table("FeaturesToml", {
  doc:
    "Switches for features of Codex: `codex features list` shows them with their stage and value. `--enable NAME` and " +
    "`--disable NAME` set one for a single run. An unknown name must have a boolean too.",
  fields: {
    ...agentFlags,
    ...execFlags,
    ...guardianFlags,
    ...appFlags,
    ...mcpFlags,
    ...contextFlags,
    ...modelFlags,
    ...interfaceFlags,
  },
  former: formerFeatures,
  desktop: ["thread_tools"],
  unknown: "ignored",
  unknownType: bool(),
  otherNames: {
    [OLDER]: { include_view_image_tool: "view_image", view_image_tool: "view_image", web_search_mode: "web_search" },
    "a name from other tables": {
      agents: { instead: "Agents have a table of their own, `[agents]`." },
      subagents: { instead: "Agents have a table of their own, `[agents]`." },
    },
  },
});
export type FeaturesToml = z.infer<typeof FeaturesToml>;
