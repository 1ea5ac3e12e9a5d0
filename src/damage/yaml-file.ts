import { type Detector, NOTHING } from "./damage.ts";
import { jsonAsToml } from "./json-as-toml.ts";
import { tomlString } from "./toml-string.ts";
import { yamlScalar, yamlValue } from "./yaml-value.ts";

const KEY = /^(?:- +)?("[^"]*"|'[^']*'|[\w./@-]+):(?= |$)/;
const ITEM = /^\s*-(?:\s|$)/;
const MARK = /^(?:---|\.\.\.)(?:\s|$)/;
/** What TOML has and YAML has not. */
const TOML = /^\s*(?:[\w."'-]+\s*=|\[)/;
/** The share of lines that must look like it; texts over several lines have any. */
const MOST = 0.7;

/** A file of YAML. One line `key: value` is a slip, which has an error of its own. */
export const yamlFile: Detector = ({ text }) => {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const told = lines.filter((line) => line !== "" && !/^\s*#/.test(line));
  if (told.some((line) => TOML.test(line))) return undefined;
  const keys = told.filter((line) => KEY.test(line.trim()));
  const count = told.filter((line) => KEY.test(line.trim()) || ITEM.test(line) || MARK.test(line)).length;
  if (keys.length === 0 || count < 2 || count < told.length * MOST) return undefined;
  const first = lines.findIndex((line) => line === told[0]);
  const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  const toml = flatToml(text) ?? jsonAsToml(yamlValue(text));
  return {
    error: {
      code: "toml/yaml-file",
      start: text.indexOf(told[0] ?? "", start),
      end: text.indexOf(told[0] ?? "", start) + (told[0]?.length ?? 0),
      message: "This is YAML, and Codex reads TOML from here.",
      hint: "Write `key = value` lines, texts in quotes, and a `[table.of.names]` header in place of indentation.",
      ...(toml !== undefined && {
        fix: { title: "Write it as TOML", safe: false, edits: [{ range: { start: 0, end: text.length }, text: toml }] },
      }),
    },
    rest: NOTHING,
  };
};

/** YAML that is only lines of key and plain value as TOML, with its comments. */
function flatToml(text: string): string | undefined {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (MARK.test(line)) continue;
    if (line.trim() === "" || line.startsWith("#")) {
      lines.push(line);
      continue;
    }
    const [start = "", key = ""] = KEY.exec(line) ?? [];
    const rest = line.slice(start.length);
    const comment = rest.indexOf(" #");
    const written = (comment === -1 ? rest : rest.slice(0, comment)).trim();
    const value = yamlScalar(written);
    if (start === "" || line.startsWith("-") || value === undefined || Array.isArray(value)) return undefined;
    lines.push(`${key} = ${typeof value === "string" ? tomlString(value) : written}`);
  }
  return lines.join("\n");
}
