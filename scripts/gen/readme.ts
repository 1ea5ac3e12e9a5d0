import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import type { GeneratedFile } from "./generated-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `README.md` with what its first command prints, and the release of Codex it is about. */
export function generate(): GeneratedFile[] {
  const readme = readFileSync(`${root}README.md`, "utf8").replaceAll("\r\n", "\n");
  const [, command = ""] = /^npm ci --omit=dev && node (.+)$/m.exec(readme) ?? [];
  const { stdout } = spawnSync(process.execPath, [...command.split(" "), "--format", "pretty"], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    encoding: "utf8",
  });
  if (!stdout) throw new Error(`\`node ${command}\` printed nothing`);
  const block = /(?<=^```text output\n)[\s\S]*?(?=\n```$)/m;
  const release = /(?<=settings of Codex |x-codex-version"\]\); \/\/ prints: )\d+\.\d+\.\d+/g;
  return [
    { path: "README.md", text: readme.replace(block, () => stdout.trimEnd()).replaceAll(release, CODEX_VERSION) },
  ];
}
