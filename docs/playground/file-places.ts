/** The home directory and the repository that the files of the playground are in. */
export const HOME = "/home/me";
export const REPOSITORY = `${HOME}/shop`;

/** A place that Codex reads a file from. */
export interface FilePlace {
  readonly label: string;
  readonly path: string;
  /** What a new file there begins with. */
  readonly text: string;
}

const trust = `[projects."${REPOSITORY}"]\ntrust_level = "trusted"\n`;

/** The kinds of files there are, each at a place where Codex reads it. */
export const FILE_PLACES: readonly FilePlace[] = [
  { label: "Your configuration", path: `${HOME}/.codex/config.toml`, text: trust },
  { label: "A profile of yours (work)", path: `${HOME}/.codex/work.config.toml`, text: "" },
  { label: "The project's configuration", path: `${REPOSITORY}/.codex/config.toml`, text: "" },
  { label: "The configuration of a folder in it", path: `${REPOSITORY}/web/.codex/config.toml`, text: "" },
  { label: "The system's configuration", path: "/etc/codex/config.toml", text: "" },
  { label: "The company's configuration", path: "/etc/codex/managed_config.toml", text: "" },
  { label: "The company's requirements", path: "/etc/codex/requirements.toml", text: "" },
  { label: "Your hooks", path: `${HOME}/.codex/hooks.json`, text: '{\n  "hooks": {}\n}\n' },
  { label: "The project's hooks", path: `${REPOSITORY}/.codex/hooks.json`, text: '{\n  "hooks": {}\n}\n' },
  { label: "A role of agents", path: `${HOME}/.codex/agents/reviewer.toml`, text: 'name = "reviewer"\n' },
  { label: "Environments", path: `${HOME}/.codex/environments.toml`, text: "" },
];

/** A path as people write it. */
export function shortPath(path: string): string {
  return path.startsWith(`${HOME}/`) ? `~${path.slice(HOME.length)}` : path;
}
