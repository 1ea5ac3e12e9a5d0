/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable; on Windows its name may be in any case. */
export function variable(env: Environment, name: string): string | undefined {
  if (env[name] !== undefined || process.platform !== "win32") return env[name];
  const actual = Object.keys(env).find((key) => key.toUpperCase() === name);
  return actual === undefined ? undefined : env[actual];
}
