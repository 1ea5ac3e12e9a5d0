import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * The links of a built site that lead nowhere, to a page or to an anchor on one: `PAGE -> TARGET`. What leads to another
 * host is not looked at.
 *
 * @param folder Where the site was built.
 * @param base Where it will stand on its host.
 * @param others Links that scripts make, from the top of the host.
 */
export function brokenLinks(folder: string, base: string, others: readonly string[] = []): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"));
  const anchors = new Map<string, ReadonlySet<string>>();
  const broken: string[] = [];
  for (const page of pages) {
    const html = readFileSync(join(folder, page), "utf8");
    for (const [, href = ""] of html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)) {
      if (/^[a-z]+:/i.test(href) || href === "") continue;
      if (isBroken(unescaped(href), page)) broken.push(`${page} -> ${href}`);
    }
  }
  return [...broken, ...others.filter((link) => isBroken(link, "")).map((link) => `script -> ${link}`)];

  function isBroken(link: string, page: string): boolean {
    const [path = "", hash = ""] = link.split("#");
    const target = targetOf(path, page, base);
    const file = target === undefined ? undefined : existingFile(folder, target);
    return file === undefined || (hash !== "" && !anchorsOf(file).has(decodeURIComponent(hash)));
  }

  function anchorsOf(file: string): ReadonlySet<string> {
    let found = anchors.get(file);
    if (!found) {
      const html = file.endsWith(".html") ? readFileSync(file, "utf8") : "";
      found = new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id = ""]) => unescaped(id)));
      anchors.set(file, found);
    }
    return found;
  }
}

/** The path of what a link leads to from the top of the site; undefined outside of it. */
function targetOf(path: string, page: string, base: string): string | undefined {
  if (path === "") return page;
  const decoded = decodeURIComponent(path.replace(/\?.*/, ""));
  if (!decoded.startsWith("/")) return posix.join(posix.dirname(page), decoded);
  return decoded.startsWith(base) ? decoded.slice(base.length) : undefined;
}

function existingFile(folder: string, target: string): string | undefined {
  const path = join(folder, target);
  const candidates = [path, `${path}.html`, join(path, "index.html")];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
