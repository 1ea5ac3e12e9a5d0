/** A file of the playground; it is on no disc. */
export interface ProjectFile {
  /** Absolute, as on a machine of the project's platform: what the file is follows from where it is. */
  readonly path: string;
  readonly text: string;
}

/** How the files are to be looked at. */
export interface ProjectSettings {
  /** The release of Codex that reads them; empty for the current one. */
  readonly release: string;
  /** The system that Codex runs on. */
  readonly platform: "posix" | "windows";
  /** Whether what is risky is looked for as well. */
  readonly audit: boolean;
}

/** All that the playground shows, and that a link carries. */
export interface Project {
  readonly files: readonly ProjectFile[];
  /** The path of the file that is looked at. */
  readonly active: string;
  readonly settings: ProjectSettings;
}

export const DEFAULT_SETTINGS: ProjectSettings = { release: "", platform: "posix", audit: false };
