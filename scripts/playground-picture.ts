// Writes the pictures of the playground for the README, light and dark: docs/pictures/playground*.webp. Needs Chromium.
//
//   npm run playground-picture
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { chromiumPath, missingChromium } from "../test/support/chromium.ts";
import { fileIn, serveStatic } from "../test/support/serve-static.ts";
import { buildPlayground } from "./site/build-playground.ts";

const PICTURES = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const VIEWPORT = { width: 1200, height: 600 };

if (missingChromium !== undefined || chromiumPath === undefined) throw new Error(missingChromium);
const folder = mkdtempSync(join(tmpdir(), "playground-"));
await buildPlayground(folder);
const served = await serveStatic((path) => fileIn(folder, path));
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
try {
  for (const [colorScheme, name] of [
    ["light", "playground.webp"],
    ["dark", "playground-dark.webp"],
  ] as const) {
    const page = await browser.newPage({ viewport: VIEWPORT, colorScheme });
    await page.goto(`${served.address}/index.html`);
    await page.locator(".finding").first().click();
    await page.locator(".fixes button").first().waitFor();
    await page.evaluate("scrollTo(0, 0)");
    writeFileSync(join(PICTURES, name), await asWebp(await page.screenshot()));
    await page.close();
  }
} finally {
  await browser.close();
  served.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The same picture in a third of the size, as the browser writes it. */
async function asWebp(png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const url = await page.evaluate(`new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      canvas.getContext("2d").drawImage(image, 0, 0);
      resolve(canvas.toDataURL("image/webp", 0.9));
    };
    image.src = "data:image/png;base64,${png.toString("base64")}";
  })`);
  await page.close();
  return Buffer.from((url as string).split(",")[1] ?? "", "base64");
}
