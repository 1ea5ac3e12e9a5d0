import type { Random } from "../random.ts";
import type { LayerCase } from "./layer-case.ts";

/** Where a set has its project, and what Codex is told about it. */
export interface SetPlaces extends Pick<LayerCase, "cwd" | "dirs" | "git" | "links" | "worktrees" | "env"> {
  /** Files that make a project of a directory. */
  readonly files: Readonly<Record<string, string>>;
  /** Directories that have a `.codex`, or might. */
  readonly projects: readonly string[];
  /** What the files outside of the project say of it: each a line or a table of TOML. */
  readonly entries: readonly string[];
}

type Form = Omit<SetPlaces, "entries" | "files" | "projects"> & Partial<Pick<SetPlaces, "files" | "projects">>;

const IN_SUB = { cwd: "repo/sub", projects: ["repo", "repo/sub"] };
const LINKED = { git: ["repo"], projects: ["repo", "wt", "wt/sub"], worktrees: { wt: "repo" } };

const PLAIN: readonly Form[] = [
  { git: ["repo"], cwd: "repo", projects: ["repo"] },
  { git: ["repo"], ...IN_SUB },
  { git: ["repo"], cwd: "repo/sub/deep", projects: ["repo", "repo/sub", "repo/sub/deep"] },
];
/** Projects that Codex finds in other ways than most, or not at all. */
const OTHERS: readonly Form[] = [
  { cwd: "repo/sub", projects: ["repo", "repo/sub"] },
  { ...IN_SUB, git: ["repo", "repo/sub"] },
  { ...IN_SUB, dirs: ["repo/.git"] },
  { ...IN_SUB, dirs: ["repo/.git/objects", "repo/sub/.git"], git: [""] },
  { ...IN_SUB, files: { "repo/.git": "gitdir: nowhere\n" } },
  { ...IN_SUB, git: ["repo"], dirs: ["repo/sub/.hg"] },
  { ...IN_SUB, dirs: ["repo/.hg"] },
  { ...LINKED, cwd: "wt" },
  { ...LINKED, cwd: "wt/sub" },
  { ...LINKED, worktrees: { "repo/wt": "repo" }, cwd: "repo/wt", projects: ["repo", "repo/wt"] },
  { git: ["repo"], cwd: "repo", projects: ["repo"], env: { CODEX_HOME: "$ROOT/repo/.codex" } },
  { git: ["repo"], ...IN_SUB, env: { CODEX_HOME: null }, links: { "user/.codex": "$ROOT/home" } },
  { git: ["repo"], ...IN_SUB, links: { "repo/sub/.codex": "$ROOT/repo/.codex" }, projects: ["repo"] },
];
const MARKERS = [
  'project_root_markers = [".hg"]',
  'project_root_markers = [".hg", ".git"]',
  "project_root_markers = []",
  'project_root_markers = ["sub/.codex"]',
];
/** Paths of entries, of which some can never match. */
const PATHS = [
  "$ROOT/repo",
  "$ROOT/repo/sub",
  "$ROOT",
  "$ROOT/wt",
  "$ROOT/repo/.codex",
  "$ROOT/repo/",
  "$ROOT/wt/../repo",
  "~/repo",
  "/mnt/*",
];

/** A project made by chance: mostly a repository that is trusted. */
export function randomPlaces(random: Random): SetPlaces {
  const form = random.pick(random.chance(0.6) ? PLAIN : OTHERS);
  const entries = random.chance(0.12) ? [random.pick(MARKERS)] : [];
  const paths = new Set(random.chance(0.8) ? ["$ROOT/repo"] : []);
  for (let more = random.below(3); more > 0; more--) paths.add(random.pick(PATHS));
  for (const path of paths) entries.push(`projects."${path}"${levelOf(random)}`);
  return { files: {}, projects: [], ...form, entries };
}

function levelOf(random: Random): string {
  if (random.chance(0.05)) return " = {}";
  return `.trust_level = "${random.chance(0.8) ? "trusted" : "untrusted"}"`;
}
