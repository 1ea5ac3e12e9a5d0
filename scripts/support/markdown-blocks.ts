/** A fenced block of a document. */
export interface MarkdownBlock {
  readonly language: string;
  /** What follows the language on the fence; renderers leave it out. */
  readonly meta: string;
  readonly line: number;
  readonly text: string;
}

/** The fenced blocks of a Markdown document, in order. */
export function blocksOf(markdown: string): MarkdownBlock[] {
  return [...markdown.matchAll(/^```(\w*) ?(.*)\n([\s\S]*?)\n```$/gm)].map(
    ({ index, 1: language = "", 2: meta = "", 3: text = "" }) => ({
      language,
      meta,
      line: markdown.slice(0, index).split("\n").length,
      text,
    }),
  );
}
