/** Whether to use colours: `--no-color`, then NO_COLOR, then FORCE_COLOR, then whether the output is a terminal. */
export function useColor(noColor: boolean, env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (noColor || env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTTY && env["TERM"] !== "dumb";
}
