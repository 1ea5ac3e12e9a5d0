// Builds the site of the documentation into docs/dist: the guides of docs/, the reference from the models, the API.
//
//   npm run docs            (after `npm run docs:api`, whose output becomes a part of it)
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vitepress";
import { indexText, resultLinks } from "../docs/.vitepress/search/local-index.ts";
import { apiAddresses } from "./site/api-addresses.ts";
import { brokenLinks } from "./site/broken-links.ts";
import { buildPlayground } from "./site/build-playground.ts";
import { llmsIndex, llmsReference } from "./site/llms-text.ts";
import { searchDocuments } from "./site/search-documents.ts";
import { sitePages } from "./site/site-pages.ts";

const docs = fileURLToPath(new URL("../docs", import.meta.url));
const source = join(docs, ".vitepress/pages");
const output = join(docs, "dist");
const base = process.env["DOCS_BASE"] ?? "/";

if (!existsSync(join(docs, "api"))) throw new Error("there is no docs/api: run `npm run docs:api` first");
const pages = sitePages(apiAddresses(join(docs, "api")));
const search = searchDocuments(pages);
rmSync(source, { recursive: true, force: true });
for (const { path, text } of pages) write(join(source, path), text);
write(join(source, "search.json"), indexText(search, base));
cpSync(join(docs, "pictures"), join(source, "pictures"), { recursive: true });
cpSync(join(docs, "../schema"), join(source, "public/schema"), { recursive: true });

await build(docs);

cpSync(join(docs, "api"), join(output, "api"), { recursive: true });
cpSync(join(docs, "pictures"), join(output, "pictures"), { recursive: true });
await buildPlayground(join(output, "playground"));
write(join(output, "llms.txt"), llmsIndex(pages, base));
write(join(output, "reference.md"), llmsReference(pages));
for (const { path, text } of pages) write(join(output, path), text);

const broken = brokenLinks(output, base, resultLinks(search, base));
for (const link of broken) console.error(`broken link: ${link}`);
console.log(`docs: ${pages.length} pages generated, ${broken.length} broken links`);
if (broken.length > 0) process.exitCode = 1;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
