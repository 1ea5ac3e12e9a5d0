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
