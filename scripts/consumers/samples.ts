/** A configuration that the schema takes. */
export const good = {
  model: "gpt-5-codex",
  model_providers: { proxy: { name: "Proxy", auth: { command: "token", timeout_ms: 5000 } } },
};

/** Configurations that it refuses, each by another keyword. */
export const bad: readonly object[] = [
  { approval_policy: "on_request" },
  { model_providers: { proxy: { name: "Proxy", auth: { command: "token", timeout_ms: 0 } } } },
  { model_providers: { proxy: { name: "Proxy", auth: { timeout_ms: 5000 } } } },
  { sandbox_workspace_write: { network_access: "true" } },
];
