/** The values of `--format`. */
export const formats = ["pretty", "compact", "json", "github", "gitlab", "sarif", "junit", "checkstyle"] as const;

export type Format = (typeof formats)[number];
