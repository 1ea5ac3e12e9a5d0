/** A configuration with tables of several kinds, for the benchmarks of the language server. */
export function benchConfig(lines: number): string {
  const parts = ['model = "gpt-5"', 'approval_policy = "on-request"', "[features]", "hooks = true", ""];
  const server = (n: number): string[] => [
    `[mcp_servers.server${n}]`,
    'command = "npx"',
    `args = ["-y", "server-${n}"]`,
    `startup_timeout_sec = ${10 + (n % 20)}`,
    `env = { LEVEL = "debug${n}" }`,
    "",
    `[model_providers.provider${n}]`,
    `name = "Provider ${n}"`,
    `base_url = "https://p${n}.example.com/v1"`,
    `env_key = "KEY_${n}"`,
    "",
  ];
  for (let n = 0; parts.length < lines; n++) parts.push(...server(n));
  return `${parts.slice(0, lines).join("\n")}\n`;
}
