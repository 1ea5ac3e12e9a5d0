import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonValue } from "../../src/models/field-meta.ts";
import { AppServer } from "../support/app-server.ts";

/** What Codex makes of a `config.toml`: its settings, or why it does not start. */
export type Reading = { readonly config: JsonValue; readonly refused?: undefined } | { readonly refused: string };

/** A folder that Codex takes for its own, with files of one configuration. */
export class CodexHome {
  readonly #binary: string;
  readonly #directory = mkdtempSync(join(tmpdir(), "codex-migrations-"));

  /** @param files The texts by the names of the files. */
  constructor(binary: string, files: Readonly<Record<string, string>>) {
    this.#binary = binary;
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.#directory, name), text);
  }

  async read(): Promise<Reading> {
    const server = await AppServer.start({ command: [this.#binary], ...this.#surroundings });
    const answer = await server.ask<{ readonly config: JsonValue }>("config/read", { includeLayers: false });
    await server.stop();
    if (!answer) return { refused: "it does not start" };
    // Relative paths come out as absolute ones, and no two folders are the same.
    return answer.error
      ? { refused: answer.error.message }
      : (JSON.parse(JSON.stringify(answer.result).replaceAll(this.#directory, "$CODEX_HOME")) as Reading);
  }

  /** Whether it starts with a profile: the app server takes none, but what lists servers does. */
  startsWith(profile: string): boolean {
    const { status } = spawnSync(this.#binary, ["--profile", profile, "mcp", "list"], {
      ...this.#surroundings,
      timeout: 60_000,
    });
    return status === 0;
  }

  remove(): void {
    rmSync(this.#directory, { recursive: true, force: true });
  }

  get #surroundings() {
    const home = this.#directory;
    return { cwd: home, env: { PATH: process.env["PATH"], HOME: home, CODEX_HOME: home } };
  }
}
