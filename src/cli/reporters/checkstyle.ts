import { LineIndex } from "../../toml/line-index.ts";
import { fullText } from "./advice-text.ts";
import type { Reporter } from "./reporter.ts";
import { xml } from "./xml.ts";

/** Checkstyle's XML, which many CI systems read. */
export function createCheckstyleReporter(): Reporter {
  return {
    paths: "none",
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file({ path, text, diagnostics }) {
      if (diagnostics.length === 0) return "";
      const lines = new LineIndex(text);
      const errors = diagnostics.map((diagnostic) => {
        const { code, severity, range } = diagnostic;
        const { line, column } = lines.position(range.start);
        return `    <error line="${line}" column="${column}" severity="${severity}" message="${xml(fullText(diagnostic))}" source="codex-config.${xml(code)}"/>\n`;
      });
      return `  <file name="${xml(path)}">\n${errors.join("")}  </file>\n`;
    },
    end: () => "</checkstyle>\n",
  };
}
