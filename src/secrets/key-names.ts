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
