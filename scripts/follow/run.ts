import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Runs one of the project's npm scripts; its output is passed through, or collected. */
export function runScript(
  name: string,
  args: readonly string[],
  output: "inherit" | "collect",
): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    const command = ["run", "--silent", name, "--", ...args];
    const stdout = output === "collect" ? "pipe" : "inherit";
    const shell = process.platform === "win32";
    const child = spawn("npm", command, { cwd: ROOT, shell, stdio: ["ignore", stdout, "inherit"] });
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    child.on("error", (error) => resolve({ code: 1, text: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}
