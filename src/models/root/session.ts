import { AgentsToml } from "../agents/agents-toml.ts";
import { CloudToml } from "../cloud/cloud-toml.ts";
import { CodeModeToml } from "../code-mode/code-mode-toml.ts";
import { FeaturesToml } from "../features/features-toml.ts";
import { field, type Fields } from "../field.ts";
import { GoalsToml } from "../goals-toml.ts";
import { History } from "../history.ts";
import { HooksToml } from "../hooks/hooks-toml.ts";
import { MemoriesToml } from "../memories-toml.ts";
import { OrchestratorToml } from "../orchestrator/orchestrator-toml.ts";
import { ProjectConfig } from "../projects/project-config.ts";
import { ResponsesToml } from "../responses/responses-toml.ts";
import { ThreadStoreToml } from "../thread-store-toml.ts";
import { checked, intBetween, map } from "../types.ts";

/** Top-level keys about sessions, and about what happens around them. */
export const sessionFields = {
  features: field(FeaturesToml, { doc: "Switches for features; `codex features list` shows them." }),
  agents: field(AgentsToml, { doc: "Settings of subagents, and the roles that they can take, by name." }),
  hooks: field(HooksToml, { doc: "Commands that run at certain points of a session.", feature: "hooks" }),
  projects: field(map(ProjectConfig, "project directory"), {
    doc:
      "Whether you trust a directory, by its absolute path. Codex reads `.codex/config.toml` only in trusted projects. " +
      "It writes these entries itself when it asks you.",
  }),
  history: field(History, { doc: "Whether and how much of what you type is kept in `$CODEX_HOME/history.jsonl`." }),
  memories: field(MemoriesToml, { doc: "What Codex remembers from earlier sessions.", feature: "memories" }),
  goals: field(GoalsToml, { doc: "Limits of goals that Codex pursues over several turns.", feature: "goals" }),
  orchestrator: field(OrchestratorToml, { doc: "Features that the program that drives Codex brings along." }),
  code_mode: field(CodeModeToml, {
    doc: "Settings of the host of code mode. Turn code mode itself on with `features.code_mode`.",
  }),
  responses: field(ResponsesToml, { doc: "How Codex handles what the model answers." }),
  cloud: field(CloudToml, { doc: "What Codex takes over from your cloud account." }),
  // Codex adds the delay to the seconds that the machine has been up, which must not exceed the largest integer.
  thread_unload_delay_secs: field(checked(intBetween("uint64", 0, 9_223_372_036_000_000_000), { late: true }), {
    doc:
      "Seconds that the app server keeps a thread in memory that nobody follows any more and that does nothing. `0` " +
      "unloads it at once. A change takes effect when the server starts again.",
    default: 60,
  }),
  experimental_thread_store: field(ThreadStoreToml, { doc: "Experimental: where threads are kept." }),
} satisfies Fields;
