import { LineIndex } from "../../toml/line-index.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { fullText } from "./advice-text.ts";
import type { Reporter } from "./reporter.ts";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands of GitHub Actions: an annotation at the place of each finding. */
export function createGithubReporter(): Reporter {
  return {
    paths: "none",
    file({ path, text, diagnostics }) {
      const lines = new LineIndex(text);
      return diagnostics.map((diagnostic) => `${command(path, diagnostic, lines)}\n`).join("");
    },
    end: () => "",
  };
}

function command(path: string, diagnostic: Diagnostic, lines: LineIndex): string {
  const { severity, code, range } = diagnostic;
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  // GitHub takes columns only where the range stays on one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(",")}::${escapeData(fullText(diagnostic))}`;
}

function escapeData(text: string): string {
  const [first = "", ...rest] = text.replaceAll("%", "%25").split(/([\r\n])/);
  return rest.reduce(
    (data, part) => data + (part === "\n" ? "%0A" : part === "\r" ? "%0D" : escapeControls(part)),
    escapeControls(first),
  );
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
