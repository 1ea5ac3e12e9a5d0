import { readFileSync, readdirSync } from "node:fs";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { layersPicture } from "../../scripts/pictures/layers-picture.ts";
import { svgOf } from "../../scripts/pictures/picture.ts";
import { terminalPicture } from "../../scripts/pictures/terminal-picture.ts";

const root = new URL("../../", import.meta.url);
const pictures = readdirSync(new URL("docs/pictures", root)).filter((name) => name.endsWith(".svg"));
const pages = ["README.md", ...readdirSync(new URL("docs", root)).map((name) => `docs/${name}`)]
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ path, text: read(path) }));

describe.each(pictures)("the picture %s", (name) => {
  const text = read(`docs/pictures/${name}`);

  it("is small, well-formed, and told to those who do not see it", () => {
    expect(text.length).toBeLessThan(12_000);
    expect(XMLValidator.validate(text)).toBe(true);
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(text) as {
      svg: Record<string, unknown> & { title: { "#text": string }; desc: { "#text": string } };
    };
    expect(svg["@_role"]).toBe("img");
    expect(svg.title["#text"]).not.toBe("");
    expect(svg.desc["#text"].length).toBeGreaterThan(40);
  });

  it("fetches nothing, and has colours for the dark", () => {
    expect(text.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|url\(/);
    expect(text).toContain("prefers-color-scheme:dark");
  });

  it("is shown somewhere, with words in its place", () => {
    const shown = pages.filter(({ text: page }) =>
      new RegExp(`!\\[[^\\]]{20,}\\]\\([^)]*pictures/${name}\\)`).test(page),
    );
    expect(shown.map(({ path }) => path)).not.toEqual([]);
  });
});

describe("the drawing of the layers", () => {
  it("has those that the guide lists, in its order", () => {
    const [, list = ""] = /^## The layers\n([^]*?)^`\/etc\/codex\/requirements/m.exec(read("docs/show.md")) ?? [];
    const listed = [...list.matchAll(/^\d\. `([^`]+)`/gm)].map(([, file]) => file);
    const drawn = [...svgOf(layersPicture()).matchAll(/mono bold">([^<]+)</g)].map(
      ([, file = ""]) => file.split(",")[0],
    );
    expect(listed.length).toBe(6);
    expect(drawn.slice(0, listed.length).toReversed()).toEqual(listed);
  });
});

describe("terminalPicture", () => {
  it("sets each part at its column, in its style, with its marks escaped", () => {
    const { content, width, height } = terminalPicture("A", "run <x>", "\x1b[1;31mno\x1b[0m  & 日本\n");
    expect(content.at(-1)).toBe(
      '<text class="mono" y="47"><tspan x="14" textLength="16.8" class="bold red">no</tspan><tspan x="47.6" textLength="50.4">&amp; 日本</tspan></text>',
    );
    expect(content.join("")).toContain("run &lt;x&gt;");
    expect([width, height]).toEqual([Math.ceil(10 * 8.4) + 28, 66]);
  });
});

function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}
