import type { MarkdownRenderer } from "vitepress";

/**
 * Sets the path to a key apart from its name in the headings of the reference, so that the menu of a page shows the names:
 * `mcp_servers.*.` and `command`.
 */
export function keyHeadings(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("key_headings", ({ tokens, env, Token }) => {
    if (!(env as { relativePath?: string }).relativePath?.startsWith("reference/")) return;
    for (const [at, heading] of tokens.entries()) {
      const children = tokens[at + 1]?.children;
      const [code] = children ?? [];
      if (heading.type !== "heading_open" || code?.type !== "code_inline") continue;
      const [, path, name] = /^(.*\.)((?:".*"|[^.*]+)(?:\.\*)*)$/.exec(code.content) ?? [];
      if (path === undefined || name === undefined) continue;
      const before = new Token("code_inline", "code", 0);
      before.content = path;
      // The first class is what the menu goes by.
      before.attrSet("class", "ignore-header key-path");
      code.content = name;
      children?.unshift(before);
    }
  });
}
