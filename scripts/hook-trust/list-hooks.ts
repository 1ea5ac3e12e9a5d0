import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A hook as Codex's app server tells of it. */
export interface CodexHook {
  readonly key: string;
  readonly currentHash: string;
  readonly trustStatus: string;
  readonly enabled: boolean;
}

/** So long may Codex take to answer, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Asks Codex which hooks it knows in a folder. None of them is run.
 *
 * @param home Both HOME and CODEX_HOME.
 * @throws when Codex does not answer, or reports errors.
 */
export async function listHooks(binary: string, home: string, folder: string): Promise<readonly CodexHook[]> {
  const server = spawn(binary, ["app-server"], {
    cwd: folder,
    env: { HOME: home, CODEX_HOME: home, PATH: process.env.PATH },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: PATIENCE,
  });
  try {
    const clientInfo = { name: "codex-config", version: "0" };
    send(server, { id: 1, method: "initialize", params: { clientInfo, capabilities: {} } });
    send(server, { method: "initialized" });
    send(server, { id: 2, method: "hooks/list", params: { cwds: [folder] } });
    const [answer] = (await answerTo(server, 2)).data;
    if (!answer || answer.errors.length > 0)
      throw new Error(`Codex cannot list hooks: ${JSON.stringify(answer?.errors)}`);
    return answer.hooks;
  } finally {
    server.kill();
  }
}

interface HooksList {
  readonly data: readonly { readonly hooks: readonly CodexHook[]; readonly errors: readonly unknown[] }[];
}

function send({ stdin }: ChildProcess, message: object): void {
  stdin?.write(`${JSON.stringify(message)}\n`);
}

async function answerTo({ stdout }: ChildProcess, id: number): Promise<HooksList> {
  if (stdout) {
    for await (const line of createInterface({ input: stdout })) {
      const message = JSON.parse(line) as { readonly id?: number; readonly result?: HooksList };
      if (message.id === id && message.result) return message.result;
    }
  }
  throw new Error("Codex ended without an answer");
}
