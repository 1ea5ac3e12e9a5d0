import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../src/lint.ts";
import { notation, readFixture } from "./support/fixture.ts";

const root = new URL("./fixtures", import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".toml"));

describe("every fixture gives exactly the findings that its comments name", () => {
  it.each(files)("%s", (name) => {
    const { text, options, expected } = readFixture(join(root, name));
    expect(notation(text, lint(text, options))).toEqual(expected);
  });
});
