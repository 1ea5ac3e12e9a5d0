import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guides } from "../../docs/.vitepress/guides.ts";
import { EXAMPLES, guideConfigurations } from "../../scripts/support/guide-configurations.ts";
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

  it("link to pages that the site has beside them", () => {
    const names = readdirSync(docs).filter((name) => name.endsWith(".md"));
    const links = names.flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:)([^)#]+\.md)/g)].map(([, page = ""]) => page),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((page) => !names.includes(page))).toEqual([]);
  });

  it("have anchors without punctuation", () => {
    expect(headingAnchor("`mcp/blank-value`: why, and how")).toBe("mcpblank-value-why-and-how");
  });
});

const configurations = guideConfigurations();

describe("the configurations in the guides", () => {
  it("are there", () => {
    const pages = new Set(configurations.map(({ page }) => page));
    expect(pages.size).toBeGreaterThan(7);
    expect(configurations.length).toBeGreaterThan(30);
  });

  it.each(configurations)(
    "have the finding that they promise, or none: $page, line $line",
    ({ text, kind, finding }) => {
      const codes = lint(text, { kind }).map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(finding === undefined ? [] : [finding]));
    },
  );
});

describe("the examples", () => {
  it("are those that are known, and the one with mistakes", () => {
    const names = readdirSync(new URL("examples", docs)).toSorted();
    expect(names).toEqual(["config.toml", ...Object.keys(EXAMPLES)].toSorted());
  });

  it.each(Object.entries(EXAMPLES))("have nothing to report: %s", (name, kind) => {
    expect(lint(read(`examples/${name}`), { kind, audit: true })).toEqual([]);
  });
});

function read(name: string): string {
  return readFileSync(new URL(name, docs), "utf8");
}

function anchorsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => headingAnchor(heading)));
}
