import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import * as auth from "../src/auth/index.ts";
import * as models from "../src/config-types.ts";
import * as api from "../src/index.ts";
import { docExamples } from "./support/examples.ts";

const all: Readonly<Record<string, unknown>> = { ...api, ...auth };
const examples = docExamples().filter(({ name }) => name in all);

describe("the examples in the documentation of what is exported", () => {
  it("are there for every function, class and value", () => {
    const shown = new Set(examples.map(({ name }) => name));
    // What is said of a model is said of its keys.
    expect(Object.keys(all).filter((name) => !shown.has(name) && !(name in models))).toEqual([]);
  });

  it.each(examples)("give what they say: $name", async ({ code }) => {
    let checks = 0;
    const check = (actual: unknown, expected: unknown): void => {
      checks++;
      if (typeof expected === "object" && !Array.isArray(expected)) expect(actual).toMatchObject(expected as object);
      else expect(actual).toEqual(expected);
    };
    await run(code, check);
    expect(checks).toBeGreaterThan(0);
  });
});

/** Runs an example, in which `expression; // value` says what an expression gives. */
async function run(example: string, check: (actual: unknown, expected: unknown) => void): Promise<void> {
  const asserted = example.replaceAll(/^(\s*(?:if \(.*?\) )?)(?!const )(\S.*?); \/\/ (.+)$/gm, "$1check($2, ($3));");
  const { code } = transformSync(`async function example() {\n${asserted}\n}`, { loader: "ts" });
  const names = [...Object.keys(all), "check"];
  const start = new Function(...names, `${code}\nreturn example();`) as (...values: unknown[]) => Promise<void>;
  await start(...Object.values(all), check);
}
