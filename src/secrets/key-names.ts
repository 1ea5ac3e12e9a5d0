// By name alone, since a secret is to be hidden also below a misspelt key or in a table that Codex drops. A test compares
// them with what the models mark.

/** Keys of maps of variables, headers and parameters, whose names tell which of their values are secret. */
export const NAMED_MAPS = new Set(["env", "http_headers", "headers", "query_params", "set"]);

/** Keys that hold the names of variables instead of values. */
export const VARIABLE_KEYS = new Set([
  "env_key",
  "bearer_token_env_var",
  "env_http_headers",
  "env_vars",
  "env_var",
  "secret_env_var",
]);

/** Keys whose value is secret whatever it looks like. */
export const SECRET_KEYS = new Set(["experimental_bearer_token", "bearer_token", "auth_bearer_token", "client_secret"]);
