import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guides } from "../../docs/.vitepress/guides.ts";
import { blocksOf } from "../support/markdown-blocks.ts";
import { lint } from "../../src/lint.ts";
import { headingAnchor } from "../../docs/.vitepress/heading-anchor.ts";

const docs = new URL("../../docs/", import.meta.url);

describe("the menu of the site", () => {
  it("leads to every guide once", () => {
    // The diagnostics have an entry of their own.
    const pages = readdirSync(docs).filter((name) => name.endsWith(".md") && name !== "diagnostics.md");
    const listed = guides.flatMap((group) => group.pages.map(({ page }) => `${page}.md`));
    expect(listed.toSorted()).toEqual(pages.toSorted());
  });
});

describe("the guides", () => {
  it("link to headings by the anchors that GitHub gives them", () => {
    const names = readdirSync(docs).filter((name) => name.endsWith(".md"));
    const anchors = new Map(names.map((name) => [name, anchorsOf(read(name))]));
    const links = names.flatMap((name) =>
      [...read(name).matchAll(/\]\(([\w-]+\.md)?#([^)]+)\)/g)].map(([, page = name, hash = ""]) => ({ page, hash })),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ page, hash }) => !anchors.get(page)?.has(hash))).toEqual([]);
  });

  it("have anchors without punctuation", () => {
    expect(headingAnchor("`mcp/blank-value`: why, and how")).toBe("mcpblank-value-why-and-how");
  });
});

describe.each(["start.md", "not-starting.md", "auth.md"])("the configurations in %s", (name) => {
  const blocks = blocksOf(read(name)).filter(({ language }) => language === "toml");

  it("are there", () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it.each(blocks)("have the finding that line $line promises, or none", ({ text, meta }) => {
    const [, promised] = /^finding=(\S+)$/.exec(meta) ?? [];
    const codes = lint(text).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(promised === undefined ? [] : [promised]));
  });
});

function read(name: string): string {
  return readFileSync(new URL(name, docs), "utf8");
}

function anchorsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => headingAnchor(heading)));
}
