// Weighs the site that `npm run docs` has built, measures it in Chromium, and writes the table of docs/site.md.
//
//   npm run bench:site
//
// Sizes are gzipped, as servers send them. Times are medians of the rounds, from a server on this machine.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Page, chromium } from "playwright-core";
import { format } from "prettier";
import { HOME } from "../../docs/playground/file-places.ts";
import { DEFAULT_SETTINGS, type Project } from "../../docs/playground/project.ts";
import { fragmentOf } from "../../docs/playground/share-link.ts";
import { chromiumPath } from "../../test/support/chromium.ts";
import { fileIn, serveStatic } from "../../test/support/serve-static.ts";
import { PLAYGROUND_BUDGETS, playgroundWeight } from "../site/playground-weight.ts";
import { markdownTable } from "../support/markdown-table.ts";
import { benchConfig } from "../support/bench-config.ts";
import { median } from "../support/bench-row.ts";

const SITE = fileURLToPath(new URL("../../docs/dist/", import.meta.url));
const PAGE = fileURLToPath(new URL("../../docs/site.md", import.meta.url));
const ROUNDS = 15;
/** How many keys are pressed in each text, and in milliseconds how long the typing rests before and after. */
const KEYS = 4;
const RESTS = 500;
const LONG_LINES = 500;
const LONG_FILE = { path: `${HOME}/.codex/config.toml`, text: benchConfig(LONG_LINES) };
const LONG: Project = { files: [LONG_FILE], active: LONG_FILE.path, settings: DEFAULT_SETTINGS };

/** A letter before the first key makes another finding of it. */
const KEYSTROKE = `new Promise((resolve) => {
  const list = document.querySelector("#findings");
  const start = performance.now();
  new MutationObserver((_, observer) => {
    if (!list.textContent.includes("zmodel")) return;
    observer.disconnect();
    resolve(performance.now() - start);
  }).observe(list, { childList: true, subtree: true, characterData: true });
  const line = [...document.querySelectorAll(".cm-line")].find((one) => one.textContent.startsWith("model ="));
  document.getSelection().setPosition(line.firstChild.firstChild ?? line.firstChild, 0);
  document.execCommand("insertText", false, "z");
})`;

const [load = 0] = loadavg();
const rows = [...sizes(), ...(chromiumPath === undefined ? [] : await times(chromiumPath))];
const today = new Date().toISOString().slice(0, "2026-01-01".length);
const text = readFileSync(PAGE, "utf8").replace(
  /(?<=<!-- measured -->\n)[^]*?(?=<!-- \/measured -->)/,
  () =>
    `\n${markdownTable(["What", "Budget", "Measured"], rows)}\n\nMeasured on ${today} with ${availableParallelism()} cores, which had ${load.toFixed(1)} programs to run.\n\n`,
);
writeFileSync(PAGE, await format(text, { parser: "markdown", printWidth: 120 }));
for (const row of rows) console.log(row.join("  "));

function sizes(): string[][] {
  const files = readdirSync(SITE, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const sum = (pattern: RegExp): number =>
    files.filter((path) => pattern.test(path)).reduce((all, path) => all + gzipped(path), 0);
  const pages = files.filter((path) => /^[^/]*\.html$|^reference\/.*\.html$/.test(path)).map((path) => gzipped(path));
  const { page, editor, server, completion, others } = playgroundWeight(join(SITE, "playground"));
  return [
    ["A page of the site: the median of them, and the largest", "", `${kB(median(pages))}, ${kB(Math.max(...pages))}`],
    [
      "Scripts and styles that all pages share",
      "",
      kB(sum(/^assets\/(?:app|style|chunks\/(?:framework|theme))\.[^/]*$/)),
    ],
    [
      "Search, when it is used: the box, and the index",
      "100 kB for the index",
      `${kB(sum(/chunks\/VPLocalSearchBox/))}, ${kB(sum(/chunks\/@localSearchIndex/))}`,
    ],
    ["The playground's page, until it can be seen", `${PLAYGROUND_BUDGETS.page} kB`, kB(page)],
    [
      "Its editor, and its language server",
      `${PLAYGROUND_BUDGETS.editorAndServer} kB together`,
      `${kB(editor)}, ${kB(server)}`,
    ],
    ["Its completion, which it fetches when somebody goes into the text", "", kB(completion)],
    ["What it fetches when it is asked for: what keys mean, repairs, other releases, names, JSON", "", kB(others)],
    ["The whole reference in one file of Markdown", "", kB(sum(/^reference\.md$/))],
  ];
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(SITE, path)), { level: 9 }).length / 1000;
}

function kB(size: number): string {
  return `${size < 10 ? size.toFixed(1) : size.toFixed(0)} kB`;
}

async function times(program: string): Promise<string[][]> {
  const served = await serveStatic((path) => fileIn(SITE, path));
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  const playground = `${served.address}/playground/index.html`;
  const editor: number[] = [];
  const findings: number[] = [];
  const keys: number[] = [];
  const keysInLong: number[] = [];
  const search: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      await page.goto(playground, { waitUntil: "commit" });
      editor.push(await page.evaluate<number>(until(`document.querySelector(".cm-content")`)));
      findings.push(await page.evaluate<number>(until(`document.querySelector(".finding")`)));
      keys.push(...(await keystrokes(page)));
      await page.goto(`${playground}${await fragmentOf(LONG)}`);
      await page.reload();
      keysInLong.push(...(await keystrokes(page)));
      await page.goto(`${served.address}/start.html`, { waitUntil: "networkidle" });
      await page.locator(".DocSearch-Button").click();
      await page.locator("#localsearch-input").fill("sandbox");
      const before = await page.evaluate<number>("performance.now()");
      search.push((await page.evaluate<number>(until(`document.querySelector(".VPLocalSearchBox .result")`))) - before);
      await page.close();
    }
  } finally {
    await browser.close();
    served.stop();
  }
  const ms = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`;
  return [
    ["The playground's editor takes keys, after the address is entered", "before its server answers", ms(editor)],
    ["Its first findings are there", "", ms(findings)],
    [
      `A key is pressed there, and its finding is there: in 24 lines, in ${LONG_LINES}`,
      "50 ms",
      `${ms(keys)}, ${ms(keysInLong)}`,
    ],
    ["The search is opened for the first time and asked, and its results are there", "", ms(search)],
  ];
}

/** Presses a key in the playground several times, and takes it back in between. */
async function keystrokes(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.locator("#findings li").first().waitFor();
  await page.locator(".cm-content").click();
  for (let key = 0; key < KEYS; key++) {
    await page.waitForTimeout(RESTS);
    times.push(await page.evaluate<number>(KEYSTROKE));
    await page.waitForTimeout(RESTS);
    await page.keyboard.press("Control+z");
    await page.locator("#findings", { hasText: "zmodel" }).waitFor({ state: "detached" });
  }
  return times;
}

/** Waits until an expression is true, and gives the time since the page was asked for. */
function until(expression: string): string {
  return `new Promise((resolve) => { const look = () => ${expression} ? resolve(performance.now()) : setTimeout(look, 1); look(); })`;
}
