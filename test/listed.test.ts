import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../src/cli/reporters/formats.ts";
import { rules } from "../src/rules/index.ts";

const root = new URL("..", import.meta.url).pathname;
const TOOLING = ["define-rule.ts", "index.ts"];

function below(folder: string): string[] {
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.length).replaceAll("\\", "/"));
}

function read(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** What must be empty: each line says what is wrong with a file and what to do. */
function complaints(paths: readonly string[], complain: (path: string) => string | undefined): string[] {
  return paths.flatMap((path) => complain(path) ?? []);
}

describe("files that something lists", () => {
  it("are rules that are registered under the path of their file", () => {
    const registered = new Set(rules.map(({ code }) => `src/rules/${code}.ts`));
    const files = below("src/rules").filter((path) => !TOOLING.includes(basename(path)));
    expect(
      complaints(files, (path) => {
        if (!/\bdefineRule\(/.test(read(path)) || registered.has(path)) return undefined;
        return `${path} makes a rule that is not registered: name it \`rule\`, give it the path as its code, run \`npm run gen\`.`;
      }),
    ).toEqual([]);
  });

  it("are fixtures, or stand beside one that names them", () => {
    const fixtures = below("test/fixtures");
    const texts = fixtures.filter((path) => path.endsWith(".toml")).map(read);
    const named = texts.filter((text) => /^#!@.*\bfiles\b/m.test(text)).join("\n");
    expect(
      complaints(fixtures, (path) => {
        if (path.endsWith(".toml") || named.includes(`${basename(path)}"`)) return undefined;
        // A folder can be what is named.
        if (path.split("/").some((part) => named.includes(`/${part}"`))) return undefined;
        return `${path} is read by no test: a fixture ends in .toml, and other files are named in one with \`#!@ files\`.`;
      }),
    ).toEqual([]);
  });

  it("are fixtures whose comments say something", () => {
    const fixtures = below("test/fixtures").filter((path) => path.endsWith(".toml"));
    expect(
      complaints(fixtures, (path) => {
        const odd = read(path)
          .split(/\r?\n/)
          .filter((line) => /#!/.test(line) && !/#!(?:@ .+|(?:[-+]\d+)? \S+ \S+ [\d:]+-[\d:]+.*)$/.test(line));
        return odd.length === 0 ? undefined : `${path} has a comment that names no finding: ${odd.join(" ")}`;
      }),
    ).toEqual([]);
  });

  it("are formats whose output has a test", () => {
    expect(formats.length).toBeGreaterThan(0);
    expect(
      complaints(formats, (format) => {
        const path = `test/cli/formats/${format}.test.ts`;
        if (existsSync(root + path) && read(path).includes(`/reporters/${format}.ts"`)) return undefined;
        return `the format ${format} has no test of its output: write ${path}.`;
      }),
    ).toEqual([]);
  });

  it("are reporters that --format knows", () => {
    const reporters = below("src/cli/reporters").filter((path) =>
      /^export function create\w*Reporter\(/m.test(read(path)),
    );
    expect(
      complaints(reporters, (path) => {
        if ((formats as readonly string[]).includes(basename(path, ".ts"))) return undefined;
        return `${path} makes a reporter that no --format asks for: run \`npm run gen\`.`;
      }),
    ).toEqual([]);
  });
});
