import type { TomlPath } from "../../toml/types.ts";

/** What to write in place of a secret, by the key that holds it. */
export function secretAdvice(path: TomlPath, name: string | undefined): string {
  const [root, , key] = path;
  if (root === "model_providers") return providerAdvice(key, path);
  if (root === "mcp_servers") return serverAdvice(key, name);
  if (root === "otel")
    return "Codex reads no variables here: keep this file private, or let a local collector add the header.";
  if (root === "shell_environment_policy") {
    return "Set the variable where Codex is started from: `inherit` and `filters` decide what commands get.";
  }
  if (root === "notify" || root === "hooks")
    return "Let the program read the secret itself, from its environment or a file.";
  return "Keep the secret out of this file, and replace it if the file was shared.";
}

function providerAdvice(key: string | number | undefined, path: TomlPath): string {
  if (path.includes("command") || path.includes("args")) {
    return "Let the command read the secret itself, from its environment or a store for secrets.";
  }
  if (key === "http_headers") return "Put it into an environment variable, and name that in `env_http_headers`.";
  if (key === "query_params" || key === "base_url") {
    return "Send it as a header instead if the provider takes one: `env_key` and `env_http_headers` name variables.";
  }
  return "Put it into an environment variable and name that in `env_key`, or let a command print it (`auth.command`).";
}

function serverAdvice(key: string | number | undefined, name: string | undefined): string {
  if (key === "env") {
    return `Set it in the environment of Codex, and pass it on by name: \`env_vars = [${JSON.stringify(name ?? "NAME")}]\`.`;
  }
  if (key === "args" || key === "command") {
    return "Hand it to the server in an environment variable, which `env_vars` names, if the server reads one.";
  }
  if (key === "http_headers" && name?.toLowerCase() === "authorization") {
    return "Put the token into an environment variable, and name that in `bearer_token_env_var`.";
  }
  if (key === "http_headers") return "Put it into an environment variable, and name that in `env_http_headers`.";
  if (key === "url") {
    return "Send it as a header instead if the server takes one: `bearer_token_env_var` and `env_http_headers` name variables.";
  }
  return "Codex reads it from nowhere else: keep this file private.";
}
