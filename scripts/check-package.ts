// Packs the project as built and checks the tarball: publint for its package.json, attw for its types.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { npmPack } from "./support/npm-pack.ts";

const directory = mkdtempSync(join(tmpdir(), "codex-config-"));
try {
  const { tarball, files } = npmPack(directory);
  console.log(`package: ${files.length} files, ${Math.round(statSync(tarball).size / 1024)} KiB packed`);

  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  });
  for (const message of messages)
    console.error(`publint: ${message.type}: ${formatMessage(message, pkg) ?? message.code}`);
  console.log(`publint: ${messages.length} problems`);
  if (messages.length > 0) process.exitCode = 1;

  const attw = fileURLToPath(new URL("../node_modules/@arethetypeswrong/cli/dist/index.js", import.meta.url));
  const args = [attw, tarball, "--profile", "esm-only", "--format", "ascii", "--no-emoji", "--no-definitely-typed"];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  // attw is content with a package that has no types at all.
  const untyped = !files.some(({ path }) => path === "dist/index.d.ts");
  if (untyped) console.error("attw: the package has no types");
  if (status !== 0) console.error(stdout);
  console.log(`attw: ${untyped || status !== 0 ? "problems" : "0 problems"}`);
  if (untyped || status !== 0) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
