import type { TomlPath, TomlSyntaxError } from "../toml/types.ts";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * Syntax errors as findings.
 *
 * @param pathAt The key path at an offset, for errors within a document.
 */
export function syntaxFindings(
  errors: readonly TomlSyntaxError[],
  pathAt: (offset: number) => TomlPath = () => [],
): Diagnostic[] {
  return errors.map(({ code, message, hint, related, fix, start, end }) => ({
    code,
    effect: "fatal",
    severity: "error",
    message,
    path: pathAt(start),
    range: { start, end },
    ...(hint !== undefined && { hint }),
    ...(related && { related }),
    ...(fix && { fix }),
  }));
}
