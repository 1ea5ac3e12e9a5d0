import { describe, expect, it, vi } from "vitest";
import { anchorOf, pageOf } from "../../scripts/site/key-address.ts";
import { referencePages } from "../../scripts/site/reference-pages.ts";
import { kinds } from "../../src/kinds/index.ts";
import { allKeys } from "../../src/reference/all-keys.ts";
import { listKeys } from "../../src/reference/index.ts";

// Every example is tried.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const texts = new Map(referencePages().map(({ path, text }) => [path, text]));
const pages = new Map([...texts].map(([path, text]) => [path, anchorsOf(text)]));

describe("the reference of the site", () => {
  it.each(Object.values(kinds))("tells of each key of $title once", ({ name, root }) => {
    const keys = root === undefined ? [] : [...allKeys(root).values()];
    expect(keys.map(({ path }) => path)).toEqual(listKeys({ kind: name }).map(({ path }) => path));
    const missing = keys.filter((key) => {
      const anchors = pages.get(pageOf(key, root ?? "config")) ?? [];
      return anchors.filter((anchor) => anchor === anchorOf(key)).length !== 1;
    });
    expect(missing.map(({ path }) => path.join("."))).toEqual([]);
  });

  it("has no anchor that is of no key", () => {
    const known = new Set(
      Object.values(kinds).flatMap(({ root }) =>
        root === undefined ? [] : [...allKeys(root).values()].map((key) => `${pageOf(key, root)}#${anchorOf(key)}`),
      ),
    );
    const found = [...pages].flatMap(([path, anchors]) => anchors.map((anchor) => `${path}#${anchor}`));
    expect(found.filter((address) => !known.has(address))).toEqual([]);
    expect(new Set(found).size).toBe(known.size);
  });

  it("names what is in a table without effect, each with an anchor", () => {
    const profiles = texts.get("reference/config/index.md") ?? "";
    expect(profiles).toContain('<span id="profiles.NAME.model_reasoning_effort">');
    expect(texts.get("reference/config/features.md")).toContain('<span id="features.apps_mcp_path_override.path">');
    expect(sectionOf(profiles, "profiles")).toContain("Codex still checks their types");
  });

  it("links to pages and keys that there are", () => {
    const links = [...texts].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)\s]+?)\)/g)].map(([, target = ""]) => new URL(target, `https://site.test/${path}`)),
    );
    const inside = links.filter(({ host }) => host === "site.test");
    expect(inside.length).toBeGreaterThan(pages.size);
    const broken = inside.filter(({ pathname, hash }) => {
      const anchors = pages.get(pathname.slice(1));
      return !anchors || (hash !== "" && !anchors.includes(decodeURIComponent(hash.slice(1))));
    });
    expect(broken.map(String)).toEqual([]);
  });

  it("says since when there is a key", () => {
    expect(sectionOf(texts.get("reference/config/auto_review.md"), "auto_review.timeout_ms")).toContain(
      "Codex 0.165.0",
    );
    expect(sectionOf(texts.get("reference/config/index.md"), "model")).toContain("Codex 0.140.0 or earlier");
  });
});

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ .* \{#([^}]+)\}$/gm)].map(([, anchor = ""]) => anchor);
}

function sectionOf(text: string | undefined, anchor: string): string {
  const [, section = ""] = text?.split(`{#${anchor}}\n`) ?? [];
  return section.split(/^#/m)[0] ?? "";
}
