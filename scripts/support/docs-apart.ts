import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "rolldown";

const MARK = "?docs";

/**
 * Has the list of the rules' docs take them from copies of the rule files. A bundler keeps a module in one piece, and
 * the rules themselves are loaded by every check, which has no use for their docs.
 *
 * @param list The file that imports the docs of all rules.
 */
export function docsApart(list: string): Plugin {
  return {
    name: "docs-apart",
    resolveId(source, importer) {
      if (importer === list) return { id: join(dirname(list), source) + MARK, moduleSideEffects: false };
      // What a copy imports is there once.
      if (importer?.endsWith(MARK) && source.startsWith(".")) return join(dirname(importer), source);
      return undefined;
    },
    load(id) {
      if (!id.endsWith(MARK)) return undefined;
      const code = readFileSync(id.slice(0, -MARK.length), "utf8");
      return { code: code.replace("= defineRule(", "= /* @__PURE__ */ defineRule("), moduleType: "ts" };
    },
  };
}
