import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { brokenLinks } from "../../scripts/site/broken-links.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "codex-config-"));
  mkdirSync(join(folder, "keys"));
  writeFileSync(join(folder, "keys/index.html"), '<h2 id="a.&quot;b&quot;">b</h2>');
  writeFileSync(join(folder, "llms.txt"), "");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("brokenLinks", () => {
  it.each(["#here", "keys/", "./keys/index.html", "/docs/keys/#a.%22b%22", "/docs/llms.txt", "https://example.com/x"])(
    "takes %s",
    (href) => {
      expect(linked(href)).toEqual([]);
    },
  );

  it.each(["#there", "keys/c.html", "/docs/keys/#a.b", "/keys/", "../keys/"])("finds %s", (href) => {
    expect(linked(href)).toEqual([`index.html -> ${href}`]);
  });
});

function linked(href: string): string[] {
  writeFileSync(join(folder, "index.html"), `<p id="here"><a class="x" href="${href}">x</a></p>`);
  return brokenLinks(folder, "/docs/");
}
