import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The start of Codex that a command is run for. */
export interface BenchStart {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Makes a start with five files: the user's, and those of four directories of a project that is trusted. */
export function fiveLayers(folder: string): BenchStart {
  const [home, root] = [join(folder, "home"), join(folder, "project")];
  mkdirSync(join(root, ".git"), { recursive: true });
  writeFileSync(join(root, ".git", "HEAD"), "ref: refs/heads/main\n");
  mkdirSync(home);
  writeFileSync(join(home, "config.toml"), `${USER}[projects.${JSON.stringify(root)}]\ntrust_level = "trusted"\n`);
  let cwd = root;
  for (const [index, name] of ["", "packages", "web", "src"].entries()) {
    cwd = join(cwd, name);
    mkdirSync(join(cwd, ".codex"), { recursive: true });
    writeFileSync(join(cwd, ".codex", "config.toml"), projectText(index));
  }
  return { cwd, env: { ...process.env, HOME: folder, USERPROFILE: folder, CODEX_HOME: home } };
}

const USER =
  'model = "gpt-5"\napproval_policy = "on-request"\nsandbox_mode = "workspace-write"\n\n[sandbox_workspace_write]\n' +
  'network_access = true\n\n[tui]\ntheme = "nord"\n\n[mcp_servers.docs]\ncommand = "docs"\nargs = ["--stdio"]\n\n';

function projectText(index: number): string {
  return (
    `model = "gpt-5.${index}"\n\n[tui]\ntheme = "theme-${index}"\n\n[mcp_servers.own-${index}]\n` +
    `command = "own-${index}"\n\n[shell_environment_policy]\ninherit = "core"\n`
  );
}
