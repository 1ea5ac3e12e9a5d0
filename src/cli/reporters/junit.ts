import { LineIndex } from "../../toml/line-index.ts";
import { fullText } from "./advice-text.ts";
import type { Reporter } from "./reporter.ts";
import { xml } from "./xml.ts";

/**
 * JUnit's XML: one test suite per file, one test per finding; a file without findings is one passed test. Errors are failed tests.
 * What fails no run is a skipped test: of a passed one, most viewers show nothing.
 */
export function createJunitReporter(): Reporter {
  return {
    paths: "none",
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="codex-config">\n',
    file({ path, text, diagnostics }) {
      const lines = new LineIndex(text);
      const name = xml(path);
      const cases = diagnostics.map((diagnostic) => {
        const { code, severity, message, range } = diagnostic;
        const { line, column } = lines.position(range.start);
        const place = xml(`${path}:${line}:${column}`);
        const body = xml(fullText(diagnostic));
        const outcome =
          severity === "error"
            ? `<failure type="error" message="${xml(message)}">${place}: ${body}</failure>`
            : `<skipped message="${severity}: ${xml(message)}">${place}: ${severity}: ${body}</skipped>`;
        return (
          `    <testcase name="${xml(code)} at ${line}:${column}" classname="${name}">\n` +
          `      ${outcome}\n` +
          "    </testcase>\n"
        );
      });
      if (cases.length === 0) cases.push(`    <testcase name="no findings" classname="${name}"/>\n`);
      const failures = diagnostics.filter(({ severity }) => severity === "error").length;
      const counts = `tests="${cases.length}" failures="${failures}" skipped="${diagnostics.length - failures}"`;
      return `  <testsuite name="${name}" ${counts}>\n${cases.join("")}  </testsuite>\n`;
    },
    end: () => "</testsuites>\n",
  };
}
