import type { TomlTable } from "../../toml/types.ts";
import type { RuleContext } from "../rule-context.ts";

/** The table `responses_api_metadata`, which Codex does not take from a project. */
export function responsesApiMetadata(context: RuleContext): TomlTable | undefined {
  return context.options.kind === "project-config" ? undefined : context.table("responses_api_metadata");
}
