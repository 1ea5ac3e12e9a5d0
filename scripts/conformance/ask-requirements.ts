import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Lays a folder over /etc, for this process and its children alone. */
const START =
  'mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/etc,workdir=$1/work" /etc && exec "$2" app-server --print-startup-config';

/** It asks a server whose address the text gives, once it has taken the text; there is no network. */
const TAKEN = /cloud config bundle/;

/** What Codex says of a text as /etc/codex/requirements.toml; undefined where it starts. Needs Linux, and `unshare`. */
export function askRequirements(binary: string, text: string): string | undefined {
  const base = mkdtempSync(join(tmpdir(), "codex-requirements-"));
  for (const folder of ["etc/codex", "work", "home"]) mkdirSync(join(base, folder), { recursive: true });
  writeFileSync(join(base, "etc/codex/requirements.toml"), text);
  const home = join(base, "home");
  try {
    const { stdout, stderr } = spawnSync(
      "unshare",
      ["--map-root-user", "--mount", "--net", "sh", "-c", START, "sh", base, binary],
      {
        cwd: home,
        env: { PATH: process.env["PATH"], HOME: home, CODEX_HOME: home },
        encoding: "utf8",
        timeout: 60_000,
      },
    );
    const line = stdout.split("\n").find((one) => one.startsWith("{"));
    if (line === undefined) throw new Error(`no answer: ${stderr.slice(-300)}`);
    const { error } = JSON.parse(line) as { error?: { message?: string; data?: { detail?: string } } };
    const said = error && (error.data?.detail ?? error.message ?? "");
    return said !== undefined && TAKEN.test(said) ? undefined : said;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
