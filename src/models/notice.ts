import { ExternalConfigMigrationPrompts } from "./external-config-migration-prompts.ts";
import { field, table } from "./field.ts";
import { bool, map, str } from "./types.ts";
import type { z } from "./z.ts";

export const Notice = table("Notice", {
  doc: "Warnings and hints that you have seen and that Codex does not show again. Codex writes these keys itself.",
  positional: 7,
  fields: {
    hide_gov_cloud_guidance: field(bool(), {
      doc: "Hide the guidance about using Codex with AWS GovCloud.",
    }),
    hide_full_access_warning: field(bool(), {
      doc: "Hide the warning about running without a sandbox.",
    }),
    hide_world_writable_warning: field(bool(), {
      doc: "Hide the warning about folders that everyone may write to, on Windows.",
    }),
    fast_default_opt_out: field(bool(), {
      doc: "Do not let Codex make Fast mode the default.",
    }),
    hide_rate_limit_model_nudge: field(bool(), {
      doc: "Hide the advice to change to a smaller model when the rate limit is near.",
    }),
    hide_gpt5_1_migration_prompt: field(bool(), {
      doc: "Hide the offer to change to `gpt-5.1`.",
    }),
    "hide_gpt-5.1-codex-max_migration_prompt": field(bool(), {
      doc: "Hide the offer to change to `gpt-5.1-codex-max`.",
    }),
    model_migrations: field(map(str(), "model"), {
      doc: "Changes of models that you have seen: the old model's name, and the name of the model that replaces it.",
      default: {},
    }),
    external_config_migration_prompts: field(ExternalConfigMigrationPrompts, {
      doc: "Offers to take over the configuration of another coding agent.",
    }),
  },
});
export type Notice = z.infer<typeof Notice>;
