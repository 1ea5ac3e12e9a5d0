/** A string as TOML: its escapes are those of JSON, and there is one control character that JSON leaves as it is. */
export function tomlString(text: string): string {
  return JSON.stringify(text).replaceAll("\u007F", "\\u007F");
}
