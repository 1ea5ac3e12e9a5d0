import { LineIndex } from "../../toml/line-index.ts";
import type { Reporter } from "./reporter.ts";
import { xml } from "./xml.ts";

/** JUnit's XML: a test suite a file, a failed test a finding; a file without findings is one passed test. */
export function createJunitReporter(): Reporter {
  return {
    fixes: "titles",
    paths: "none",
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="codex-config">\n',
    file({ path, text, diagnostics }) {
      const lines = new LineIndex(text);
      const name = xml(path);
      const cases = diagnostics.map(({ code, severity, message, hint, range }) => {
        const { line, column } = lines.position(range.start);
        const place = xml(`${path}:${line}:${column}`);
        const body = xml(hint === undefined ? message : `${message} ${hint}`);
        return (
          `    <testcase name="${xml(code)} at ${line}:${column}" classname="${name}">\n` +
          `      <failure type="${severity}" message="${xml(message)}">${place}: ${body}</failure>\n` +
          "    </testcase>\n"
        );
      });
      if (cases.length === 0) cases.push(`    <testcase name="no findings" classname="${name}"/>\n`);
      const failures = diagnostics.length;
      return `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}">\n${cases.join("")}  </testsuite>\n`;
    },
    end: () => "</testsuites>\n",
  };
}
