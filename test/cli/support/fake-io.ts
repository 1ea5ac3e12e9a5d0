import type { CliIo, CliOutput } from "../../../src/cli/io.ts";

export interface FakeIo extends CliIo {
  readonly stdout: FakeOutput;
  readonly stderr: FakeOutput;
}

export interface FakeIoOptions {
  readonly cwd?: string;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly terminal?: { readonly columns: number };
}

/** Keeps what is written. */
export class FakeOutput implements CliOutput {
  text = "";
  closed = false;
  readonly isTTY: boolean;
  readonly columns: number | undefined;

  constructor(terminal: { readonly columns: number } | undefined) {
    this.isTTY = terminal !== undefined;
    this.columns = terminal?.columns;
  }

  write(text: string): void {
    if (!this.closed) this.text += text;
  }
}

export function fakeIo({ cwd = "/nowhere", home = "/nohome", env = {}, stdin = "", terminal }: FakeIoOptions): FakeIo {
  return {
    stdout: new FakeOutput(terminal),
    stderr: new FakeOutput(terminal),
    env,
    cwd,
    home,
    readStdin: async () => (typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
  };
}
