import managed from "../examples/managed_config.toml";
import providers from "../examples/providers.toml";
import solo from "../examples/solo.toml";
import { HOME, REPOSITORY } from "./file-places.ts";
import { DEFAULT_SETTINGS, type Project } from "./project.ts";
import mistakes from "./samples/mistakes.toml";
import project from "./samples/project.toml";
import user from "./samples/user.toml";

/** A project to begin with. */
export interface Sample {
  readonly label: string;
  readonly project: Project;
}

/** The first one is shown to who comes without a link. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  sample("Common mistakes", { [`${HOME}/.codex/config.toml`]: mistakes }),
  sample("A full configuration", { [`${HOME}/.codex/config.toml`]: solo }),
  sample("Several providers", { [`${HOME}/.codex/config.toml`]: providers }),
  sample("Files that add up", {
    [`${REPOSITORY}/.codex/config.toml`]: project,
    [`${HOME}/.codex/config.toml`]: user,
    "/etc/codex/managed_config.toml": managed,
  }),
];

function sample(label: string, texts: Readonly<Record<string, string>>): Sample {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return { label, project: { files, active: files[0]?.path ?? "", settings: DEFAULT_SETTINGS } };
}
