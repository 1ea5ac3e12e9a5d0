import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

/** An example of the documentation of something exported. */
export interface DocExample {
  /** What it belongs to. */
  readonly name: string;
  readonly code: string;
}

/** The examples in the doc comments of the exports of all modules, but for those of the command. */
export function docExamples(): DocExample[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.startsWith("cli/"))
    .sort()
    .flatMap((path) => examplesOf(readFileSync(join(SRC, path), "utf8")));
}

function examplesOf(source: string): DocExample[] {
  const documented =
    /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:abstract )?(?:function|const|class|interface|type) (\w+)/g;
  return [...source.matchAll(documented)].flatMap(([, comment = "", name = ""]) =>
    [...comment.matchAll(/ \* ```ts\n([^]*?) \* ```/g)].map(([, code = ""]) => ({
      name,
      code: code.replaceAll(/^ \* ?/gm, ""),
    })),
  );
}
