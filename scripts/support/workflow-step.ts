import { readFileSync } from "node:fs";

/** The script of a named step of a workflow, as Bash gets it. */
export function workflowStep(file: URL, name: string): string {
  const lines = readFileSync(file, "utf8").split(/\r?\n/);
  const at = lines.findIndex((line) => line.trim() === `- name: ${name}`);
  const step = at === -1 ? [] : lines.slice(at + 1);
  const end = step.findIndex((line) => /^\s*- /.test(line));
  const own = end === -1 ? step : step.slice(0, end);
  const run = own.findIndex((line) => /^\s*run: /.test(line));
  if (run === -1) throw new Error(`${file.pathname} has no step "${name}" with a script`);
  const [, indent = "", script = ""] = /^(\s*)run: (.*)$/.exec(own[run] ?? "") ?? [];
  if (script !== "|") return script;
  const block = own.slice(run + 1);
  const after = block.findIndex((line) => line.trim() !== "" && !line.startsWith(`${indent}  `));
  return (after === -1 ? block : block.slice(0, after)).map((line) => line.slice(indent.length + 2)).join("\n");
}
