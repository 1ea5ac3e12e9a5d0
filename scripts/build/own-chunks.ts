import type { Plugin } from "rolldown";

/**
 * Has the chunks of a program's own modules loaded quickly, and what they share called quickly.
 *
 * Chunks are loaded when the first of what they export is used, and not with the chunk that imports them. What is used
 * while a chunk is being loaded is loaded then, so no constant may be computed from another chunk's. What a chunk exports
 * stands on it as it is, where a bundler writes a getter for each in case that it changes: V8 takes long for hundreds.
 *
 * @param isOnDemand Tells by the name of a chunk whether it waits.
 * @param isOwn Tells by the name of a chunk whether nothing that it exports is ever assigned anew.
 */
export function ownChunks(isOnDemand: (name: string) => boolean, isOwn: (name: string) => boolean): Plugin {
  return {
    name: "own-chunks",
    renderChunk: (code, { name }) => {
      const waiting = onDemand(code, isOnDemand);
      return isOwn(name) ? exportedAtOnce(waiting) : waiting;
    },
  };
}

function onDemand(code: string, isOnDemand: (name: string) => boolean): string {
  const names: string[] = [];
  const rest = code.replace(REQUIRE, (statement, name: string, file: string, chunk: string) => {
    if (!isOnDemand(chunk)) return statement;
    names.push(name);
    return `let loaded_${name}; const ${name} = () => loaded_${name} ??= require("${file}");`;
  });
  if (names.length === 0) return code;
  const uses = new RegExp(String.raw`(\bnew )?\b(${names.join("|")})\.([\w$]+)`, "g");
  return rest.replace(uses, (_, made: string | undefined, name: string, member: string) =>
    made ? `new (${name}().${member})` : `${name}().${member}`,
  );
}

function exportedAtOnce(code: string): string {
  const members: string[] = [];
  const rest = code.replace(EXPORT, (_, name: string, value: string) => {
    members.push(`${name}: ${value}`);
    return "";
  });
  return `${rest}\nmodule.exports = { ${members.join(", ")} };\n`;
}

/** As rolldown writes what a chunk imports from another one. */
const REQUIRE = /^const (require_\w+) = require\("(\.\/(.+)-[^-]+\.js)"\);$/gm;
/** As it writes what a chunk exports. */
const EXPORT =
  /^Object\.defineProperty\(exports, (".+"), \{\s+enumerable: true,\s+get: function \(\) \{\s+return (.+);\s+\}\s+\}\);$/gm;
