/** The values of `--format`. */
export const formats = ["pretty", "compact", "json"] as const;

export type Format = (typeof formats)[number];
