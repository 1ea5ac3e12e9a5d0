import { table } from "./field.ts";
import { approvalAndSandboxFields } from "./root/approval-and-sandbox.ts";
import { authFields } from "./root/auth.ts";
import { extensionsFields } from "./root/extensions.ts";
import { formerRootKeys } from "./root/former.ts";
import { instructionsFields } from "./root/instructions.ts";
import { legacyFields } from "./root/legacy.ts";
import { mcpFields } from "./root/mcp.ts";
import { modelFields } from "./root/model.ts";
import { otherRootNames } from "./root/other-names.ts";
import { pathsFields } from "./root/paths.ts";
import { providerFields } from "./root/provider.ts";
import { realtimeFields } from "./root/realtime.ts";
import { sessionFields } from "./root/session.ts";
import { telemetryFields } from "./root/telemetry.ts";
import { toolsFields } from "./root/tools.ts";
import { uiFields } from "./root/ui.ts";
import type { z } from "./z.ts";

/** The whole of a `config.toml`: every key that Codex reads at the top level. */
export const ConfigToml = table("ConfigToml", {
  doc: "The configuration of the Codex CLI: `$CODEX_HOME/config.toml`, or a project's `.codex/config.toml`.",
  fields: {
    ...modelFields,
    ...providerFields,
    ...approvalAndSandboxFields,
    ...instructionsFields,
    ...authFields,
    ...toolsFields,
    ...mcpFields,
    ...extensionsFields,
    ...sessionFields,
    ...uiFields,
    ...pathsFields,
    ...telemetryFields,
    ...realtimeFields,
    ...legacyFields,
  },
  former: formerRootKeys,
  otherNames: otherRootNames,
});
export type ConfigToml = z.infer<typeof ConfigToml>;
