import { AppServer } from "../support/app-server.ts";

/** A hook as Codex's app server tells of it. */
export interface CodexHook {
  readonly key: string;
  readonly currentHash: string;
  readonly trustStatus: string;
  readonly enabled: boolean;
}

interface HooksList {
  readonly data: readonly { readonly hooks: readonly CodexHook[]; readonly errors: readonly unknown[] }[];
}

/**
 * Asks Codex which hooks it knows in a folder. None of them is run.
 *
 * @param command The binary, with what comes before its own arguments.
 * @param home Both HOME and CODEX_HOME.
 * @throws when Codex does not answer, or reports errors.
 */
export async function listHooks(
  command: readonly [string, ...string[]],
  home: string,
  folder: string,
): Promise<readonly CodexHook[]> {
  const env = { HOME: home, CODEX_HOME: home, PATH: process.env["PATH"] };
  const server = await AppServer.start({ command, cwd: folder, env });
  try {
    const answer = await server.ask<HooksList>("hooks/list", { cwds: [folder] });
    if (!answer || answer.error) throw new Error(`Codex does not list hooks: ${answer?.error.message ?? "it ended"}`);
    const [listed] = answer.result.data;
    if (!listed || listed.errors.length > 0)
      throw new Error(`Codex cannot list hooks: ${JSON.stringify(listed?.errors)}`);
    return listed.hooks;
  } finally {
    await server.stop();
  }
}
