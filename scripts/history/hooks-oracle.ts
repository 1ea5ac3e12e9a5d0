import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "smol-toml";
import type { Verdict } from "../conformance/verdict.ts";
import { AppServer } from "../support/app-server.ts";
import type { FileOracle } from "./file-oracle.ts";

/** What a session says of the hooks of a folder. */
interface HooksList {
  readonly data: readonly {
    readonly warnings?: readonly string[];
    readonly errors?: readonly { readonly message?: string }[];
  }[];
}

/** Asks a Codex about a `hooks.json`, given as the same in TOML, by listing the hooks of a session. */
export class HooksOracle implements FileOracle {
  readonly #binary: string;
  readonly #jobs: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(binary: string, jobs: number) {
    this.#binary = binary;
    this.#jobs = jobs;
  }

  async ask(text: string | Uint8Array): Promise<Verdict> {
    if (this.#running >= this.#jobs) await new Promise<void>((go) => this.#waiting.push(go));
    this.#running++;
    try {
      return await this.#list(JSON.stringify(parse(String(text))));
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }

  close(): void {
    this.#waiting.length = 0;
  }

  async #list(text: string): Promise<Verdict> {
    const home = mkdtempSync(join(tmpdir(), "codex-hooks-"));
    writeFileSync(join(home, "hooks.json"), text);
    try {
      const env = { PATH: "/usr/bin:/bin", HOME: home, CODEX_HOME: home };
      const server = await AppServer.start({ command: [this.#binary], cwd: home, env });
      const answer = await server.ask<HooksList>("hooks/list", { cwds: [home] });
      await server.stop();
      if (!answer || answer.error) return { ok: null, detail: answer?.error.message ?? "no answer" };
      const said = answer.result.data.flatMap(({ warnings = [], errors = [] }) => [
        ...warnings,
        ...errors.map(({ message = "" }) => message),
      ]);
      return said.length === 0 ? { ok: true } : { ok: false, detail: said.join("\n").replaceAll(home, "$CODEX_HOME") };
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
}
