/** A drawing with the words for those who do not see it. */
export interface Picture {
  readonly title: string;
  /** What it shows, in a sentence or more. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Elements of SVG, with the classes of `STYLE`. */
  readonly content: readonly string[];
}

/** Colours by what they mean; those of the dark have enough contrast there. */
const STYLE = [
  "svg{--page:#fff;--panel:#f6f8fa;--line:#d0d7de;--text:#1f2328;--soft:#57606a;--accent:#3451b2;--red:#b42318;--green:#0a6b3d;--yellow:#7d4e00;--cyan:#0b6078}",
  "@media(prefers-color-scheme:dark){svg{--page:#1b1b1f;--panel:#24252b;--line:#4a4d55;--text:#e6e8eb;--soft:#a6adb6;--accent:#a8b1ff;--red:#ff9b8e;--green:#8fd6a8;--yellow:#f0c265;--cyan:#7fd0e8}}",
  "text{fill:var(--text);font:14px system-ui,sans-serif}",
  ".mono{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre}",
  ".soft{fill:var(--soft)}.accent{fill:var(--accent)}.bold{font-weight:600}",
  ".red{fill:var(--red)}.green{fill:var(--green)}.yellow{fill:var(--yellow)}.blue{fill:var(--accent)}.cyan{fill:var(--cyan)}",
  ".page{fill:var(--page);stroke:var(--line)}.panel{fill:var(--panel);stroke:var(--line)}",
  ".stroke{stroke:var(--soft);fill:none;stroke-width:1.5}.mark{stroke:var(--accent);fill:none;stroke-width:2}",
].join("");

/** A picture as a file of SVG that is light or dark as the page around it. */
export function svgOf({ title, description, width, height, content }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    ...content,
    "</svg>",
    "",
  ].join("\n");
}

/** A box with round corners. */
export function box(x: number, y: number, width: number, height: number, kind: "page" | "panel"): string {
  return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`;
}

/** A line of text that begins at a place, or is centred or ends there. */
export function label(
  x: number,
  y: number,
  text: string,
  classes = "",
  anchor: "start" | "middle" | "end" = "start",
): string {
  const marks = `${classes === "" ? "" : ` class="${classes}"`}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  return `<text x="${x}" y="${y}"${marks}>${escaped(text)}</text>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
