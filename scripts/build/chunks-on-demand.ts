import type { Plugin } from "rolldown";

/**
 * Has chunks loaded when the first of what they export is used, and not with the chunk that imports them.
 *
 * What is used while a chunk is being loaded is loaded then, so no constant may be computed from another chunk's.
 *
 * @param isOnDemand Tells by the name of a chunk whether it waits.
 */
export function chunksOnDemand(isOnDemand: (name: string) => boolean): Plugin {
  return {
    name: "chunks-on-demand",
    renderChunk(code) {
      const getters: string[] = [];
      const names: string[] = [];
      const rest = code.replace(REQUIRE, (statement, name: string, file: string, chunk: string) => {
        if (!isOnDemand(chunk)) return statement;
        names.push(name);
        getters.push(
          `get ${name}() { const value = require("${file}"); Object.defineProperty(onDemand, "${name}", { value }); return value; }`,
        );
        return "";
      });
      if (names.length === 0) return null;
      const uses = new RegExp(String.raw`\b(?:${names.join("|")})(?=\.)`, "g");
      return `const onDemand = { ${getters.join(", ")} };\n${rest.replace(uses, "onDemand.$&")}`;
    },
  };
}

/** As rolldown writes what a chunk imports from another one. */
const REQUIRE = /^const (require_\w+) = require\("(\.\/(.+)-[^-]+\.js)"\);$/gm;
