/** What Codex's error messages tell. */

/** The expected type of `invalid type: …, expected a boolean`, in Codex's words. */
export function expectedType(detail: string): string | undefined {
  return /(?:^|[ :])expected (.+)/.exec(firstLine(detail))?.[1]?.trim();
}

/** The values that `unknown variant` lists, or the keys that `unknown field` does. */
export function listed(detail: string, what: "variant" | "field"): string[] | undefined {
  const match = new RegExp(`unknown ${what} \`[^\`]*\`, expected (.+)`).exec(firstLine(detail));
  return match?.[1] === undefined ? undefined : [...match[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name as string);
}

/** The key of `missing field`. */
export function missingField(detail: string): string | undefined {
  return /missing field `([^`]+)`/.exec(detail)?.[1];
}

/** The key of `unknown field`. */
export function unknownField(detail: string): string | undefined {
  return /unknown field `([^`]+)`/.exec(detail)?.[1];
}

/** The path of a key that strict mode does not know. */
export function unknownKey(detail: string): string | undefined {
  return /unknown configuration field `([^`]+)`/.exec(detail)?.[1];
}

/** Whether the error is about the type of a value or its form, not about its meaning. */
export function isTypeError(detail: string): boolean {
  return /invalid type|invalid value|unknown variant|invalid length|wanted|too large|did not match any variant/.test(
    detail,
  );
}

/** The message without the file, line and column in front of it: they differ where nothing else does. */
export function withoutPlace(detail: string): string {
  return detail.replace(/^\S+\.toml:\d+:\d+: /, "");
}

function firstLine(detail: string): string {
  return detail.split("\n")[0] ?? "";
}
