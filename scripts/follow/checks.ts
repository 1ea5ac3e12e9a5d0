import { runScript } from "./run.ts";

/** What came of one check. */
export interface Check {
  readonly command: string;
  readonly passed: boolean;
}

/** What must hold before a release is described: generated files, types, tests, and agreement with the binary. */
export async function runChecks(surface: string, codex: string, seed: number): Promise<Check[]> {
  const asked = (from: number, ...more: string[]): string[] => ["--codex", codex, "--seed", String(from), ...more];
  const commands: (readonly [script: string, ...args: string[]])[] = [
    ["gen", "--check"],
    ["types"],
    ["lint"],
    ["probe", "--surface", surface],
    // The tests build what conformance needs.
    ["test"],
    ["conformance", ...asked(1, "--generate", "20000")],
    ["conformance", ...asked(seed, "--generate", "20000", "--mutate", "2000")],
    ["conformance", ...asked(seed, "--generate", "10000", "--surface", surface)],
  ];
  const checks: Check[] = [];
  for (const [script, ...args] of commands) {
    const command = `npm run ${script}${args.length > 0 ? ` -- ${args.join(" ")}` : ""}`;
    console.error(`\n==> ${command}`);
    checks.push({ command, passed: (await runScript(script, args, "inherit")).code === 0 });
  }
  return checks;
}
