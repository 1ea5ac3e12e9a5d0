const codes = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36, green: 32 } as const;

export type Style = keyof typeof codes;

/** Puts text in the given styles. */
export type Painter = (text: string, ...styles: readonly Style[]) => string;

/** A painter that leaves text alone when colours are off. */
export function createPainter(color: boolean): Painter {
  if (!color) return (text) => text;
  return (text, ...styles) =>
    text === "" ? "" : `\x1b[${styles.map((style) => codes[style]).join(";")}m${text}\x1b[0m`;
}

/** Whether to use colours: `--no-color`, then NO_COLOR, then FORCE_COLOR, then whether the output is a terminal. */
export function useColor(noColor: boolean, env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (noColor || env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTTY && env["TERM"] !== "dumb";
}
