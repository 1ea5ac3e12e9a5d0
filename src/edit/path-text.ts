import type { TomlPath } from "../toml/types.ts";
import { writeKey } from "./write-string.ts";

/** A path as a reader would write it: `hooks.Stop[0].hooks`. */
export function pathText(path: TomlPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? writeKey(step) : `${text}.${writeKey(step)}`;
  }, "");
}

/** The names of a path, as headers have them. */
export function headerNames(path: TomlPath): string[] {
  return path.filter((step) => typeof step === "string");
}
