import type { Random } from "../random.ts";
import type { LayerCase } from "./layer-case.ts";

type Change = (set: LayerCase, random: Random) => LayerCase;

const FILES = ["home/config.toml", "etc/config.toml", "etc/managed_config.toml", "etc/requirements.toml"];
const OF_PROJECT = ["repo/.codex/config.toml", "repo/sub/.codex/config.toml", "wt/.codex/config.toml"];
const MARKERS = [
  '[".hg"]',
  '["."]',
  '[""]',
  '["sub"]',
  '["*.x"]',
  '["a/b", ".git"]',
  '["../repo"]',
  '["/"]',
  "[]",
  '".hg"',
  "[1]",
];
const PLACES = ["$ROOT/repo", "$ROOT/repo/sub", "$ROOT/wt", "$ROOT", "$ROOT/link", "$ROOT/repo/.", "repo", "/mnt", "/"];
const LEVELS = ['"trusted"', '"untrusted"', '"trusted"', '"Trusted"', "true"];

/** What happens to sets in the field, each to what it is about alone. */
const changes: readonly Change[] = [
  withoutUtf8,
  withOtherEncoding,
  withDirectoryForFile,
  withLinkForFile,
  withLinkForFolder,
  withFileForFolder,
  withOtherHome,
  withWorkingDirectoryThroughLink,
  withMarkers,
  withTrust,
  withTrust,
  withBrokenText,
  withOtherGit,
  withOtherWorktree,
  withCopies,
];

/** A set with some of what is odd. */
export function inOddSurroundings(set: LayerCase, random: Random): LayerCase {
  let changed = random.pick(changes)(set, random);
  while (random.chance(0.3)) changed = random.pick(changes)(changed, random);
  return withoutContradictions(changed);
}

/** A set that can be put on a disk: nothing is two things, or below what is a file. */
function withoutContradictions(set: LayerCase): LayerCase {
  const made = (set.git ?? []).flatMap((directory) => [`${directory}/.git`, `${directory}/.git/HEAD`]);
  const isAtOrBelow = (path: string, other: string): boolean => path === other || path.startsWith(`${other}/`);
  const files = Object.entries(set.files ?? {}).filter(
    ([path], _, all) => !made.includes(path) && !all.some(([other]) => other !== path && isAtOrBelow(path, other)),
  );
  const dirs = (set.dirs ?? []).filter(
    (path) => !made.includes(path) && !files.some(([other]) => isAtOrBelow(path, other)),
  );
  const links = Object.entries(set.links ?? {}).filter(
    ([path], _, all) =>
      !all.some(([other]) => other !== path && isAtOrBelow(path, other)) &&
      !files.some(([other]) => other !== path && isAtOrBelow(path, other)),
  );
  return { ...set, files: Object.fromEntries(files), dirs, links: Object.fromEntries(links) };
}

function withoutUtf8(set: LayerCase, random: Random): LayerCase {
  return withText(set, random, (text) =>
    random.pick([`\udcff${text}`, `${text}# \udce9\n`, `${text}x = "\udce9"\n`, "\udc80"]),
  );
}

function withOtherEncoding(set: LayerCase, random: Random): LayerCase {
  return withText(set, random, (text) =>
    random.pick([
      `\ufeff${text}`,
      `\ufeff\ufeff${text}`,
      text.replaceAll("\n", "\r\n"),
      text.replaceAll("\n", "\r"),
      `${text}\0`,
      `# \u0001\n${text}`,
      `${text}# \u007f\n`,
      "",
      "\n\n",
      "\ufeff",
      "# nothing\n",
      text.trimEnd(),
      `\u00a0${text}`,
      [...text].map((one) => `${one}\0`).join(""),
    ]),
  );
}

function withBrokenText(set: LayerCase, random: Random): LayerCase {
  return withText(set, random, (text) =>
    random.pick([
      `${text}model = \n`,
      `${text}[tui\n`,
      `${text}model = "x\n`,
      `${text}\n[tui]\n[tui]\n`,
      `model = "a"\nmodel = "b"\n${text}`,
      `${text}zzz = 1\n`,
      `model = 1\n${text}`,
      `log_dir = "l"\nmcp_servers.q.args = ["a"]\n${text}`,
      `notify = "n"\n${text}`,
    ]),
  );
}

/** Another text in the place of one of the files. */
function withText(set: LayerCase, random: Random, change: (text: string) => string): LayerCase {
  const files = set.files ?? {};
  const path = random.pick(Object.keys(files));
  return { ...set, files: { ...files, [path]: change(files[path] ?? "") } };
}

function withDirectoryForFile(set: LayerCase, random: Random): LayerCase {
  const path = random.pick([...FILES, ...OF_PROJECT, "home/work.config.toml", "home/hooks.json"]);
  const { [path]: _, ...files } = set.files ?? {};
  return { ...set, files, dirs: [...(set.dirs ?? []), path] };
}

function withLinkForFile(set: LayerCase, random: Random): LayerCase {
  const path = random.pick([...FILES, ...OF_PROJECT]);
  const target = random.pick(["$ROOT/elsewhere/c.toml", "$ROOT/nothing", "$ROOT/home/config.toml", "$ROOT/repo", path]);
  const { [path]: text, ...files } = set.files ?? {};
  const moved = target.endsWith("c.toml") ? { "elsewhere/c.toml": text ?? 'log_dir = "l"\n' } : {};
  return { ...set, files: { ...files, ...moved }, links: { ...set.links, [path]: target } };
}

function withLinkForFolder(set: LayerCase, random: Random): LayerCase {
  const path = random.pick(["repo/.codex", "repo/sub/.codex", "home"]);
  const target = random.pick(["$ROOT/elsewhere", "$ROOT/nothing", "$ROOT/home", "$ROOT/repo/.codex"]);
  if (target === `$ROOT/${path}`) return set;
  const below = Object.entries(set.files ?? {}).map(([file, text]): [string, string] => {
    const isMoved = target === "$ROOT/elsewhere" && file.startsWith(`${path}/`);
    return [isMoved ? `elsewhere${file.slice(path.length)}` : file, text];
  });
  const files = Object.fromEntries(below.filter(([file]) => !file.startsWith(`${path}/`)));
  return { ...set, files, links: { ...set.links, [path]: target } };
}

function withFileForFolder(set: LayerCase, random: Random): LayerCase {
  const path = random.pick(["repo/.codex", "repo/sub/.codex", "home"]);
  if (path === "home")
    return { ...set, files: { ...set.files, file: "" }, env: { ...set.env, CODEX_HOME: "$ROOT/file" } };
  const others = Object.entries(set.files ?? {}).filter(([file]) => !file.startsWith(`${path}/`));
  return { ...set, files: { ...Object.fromEntries(others), [path]: "" } };
}

function withOtherHome(set: LayerCase, random: Random): LayerCase {
  const home = random.pick([
    "",
    null,
    "home",
    "../home",
    "$ROOT/home/",
    "$ROOT/home/../home",
    "$ROOT/nowhere",
    "$ROOT/repo",
    "$ROOT/repo/.codex",
    "$ROOT/repo/sub/.codex",
    "$ROOT/repo/.codex/",
    "$ROOT/link",
    "~/x",
    "/etc/codex",
    "$ROOT/user/.codex",
  ]);
  const links = home === "$ROOT/link" ? { link: random.pick(["$ROOT/home", "$ROOT/repo/.codex"]) } : {};
  return { ...set, links: { ...set.links, ...links }, env: { ...set.env, CODEX_HOME: home } };
}

function withWorkingDirectoryThroughLink(set: LayerCase, random: Random): LayerCase {
  const cwd = random.pick(["link", "link/sub", "repo/.codex", "home", "user", "", "repo/sub/none"]);
  const links = cwd.startsWith("link") ? { link: random.pick(["$ROOT/repo", "$ROOT/repo"]) } : {};
  return { ...set, links: { ...set.links, ...links }, cwd };
}

function withMarkers(set: LayerCase, random: Random): LayerCase {
  const setting = `project_root_markers = ${random.pick(MARKERS)}`;
  if (random.chance(0.25)) return { ...set, args: [...(set.args ?? []), "-c", setting] };
  return withLineIn(set, random.pick([...FILES.slice(0, 3), ...OF_PROJECT.slice(0, 1)]), setting);
}

function withTrust(set: LayerCase, random: Random): LayerCase {
  const [place, level] = [random.pick(PLACES), random.pick(LEVELS)];
  if (random.chance(0.25)) {
    const setting = random.pick([
      `projects={"${place}"={trust_level=${level}}}`,
      `projects."${place}".trust_level=${level}`,
      `projects.${place}.trust_level=${level}`,
    ]);
    return { ...set, args: [...(set.args ?? []), "-c", setting] };
  }
  const file = random.pick([...FILES.slice(0, 3), "home/work.config.toml", ...OF_PROJECT]);
  return withLineIn(set, file, `projects."${place}".trust_level = ${level}`);
}

function withLineIn(set: LayerCase, file: string, line: string): LayerCase {
  // In front, where no table has begun; twice the same key is a mistake of its own.
  return { ...set, files: { ...set.files, [file]: `${line}\n${set.files?.[file] ?? ""}` } };
}

function withOtherGit(set: LayerCase, random: Random): LayerCase {
  const change = random.pick<Partial<LayerCase>>([
    { git: [], files: { ...set.files, "repo/.git": "gitdir: ../real/.git\n" } },
    { git: [], dirs: [...(set.dirs ?? []), "repo/.git/HEAD"] },
    { git: [], files: { ...set.files, "repo/.git/config": "" } },
    { git: ["real"], links: { ...set.links, "repo/.git": "$ROOT/real/.git" } },
    { git: [], links: { ...set.links, "repo/.git/HEAD": "$ROOT/nothing" } },
    { git: ["repo", "repo/sub"] },
    { git: [""] },
    { git: [] },
    { git: ["repo"], files: { ...set.files, "repo/sub/.git": "gitdir: ../.git/modules/sub\n" } },
  ]);
  // A linked worktree needs its repository.
  return set.worktrees ? set : { ...set, ...change };
}

function withOtherWorktree(set: LayerCase, random: Random): LayerCase {
  const git = "repo/.git";
  const own = `${git}/worktrees/own`;
  const files = {
    "own/.git": random.pick([
      `gitdir: $ROOT/${own}\n`,
      `gitdir: ../${own}\n`,
      `gitdir:  $ROOT/${own}  \n`,
      `gitdir: $ROOT/${own}\r\n`,
      `gitdir:$ROOT/${own}`,
      `gitdir: $ROOT/${own}/\n`,
      "",
    ]),
    ...(random.chance(0.9) && { [`${own}/HEAD`]: "ref: refs/heads/own\n" }),
    ...(random.chance(0.9) && {
      [`${own}/commondir`]: random.pick(["../..\n", "../..", `$ROOT/${git}\n`, "../../\n", "  ../..  \n", "..\n"]),
    }),
    ...(random.chance(0.9) && {
      [`${own}/gitdir`]: random.pick([
        "$ROOT/own/.git\n",
        "$ROOT/own/.git",
        "../../../../own/.git\n",
        "$ROOT/repo/.git\n",
      ]),
    }),
    "own/.codex/config.toml": set.files?.["wt/.codex/config.toml"] ?? set.files?.["repo/sub/.codex/config.toml"] ?? "",
    ...(random.chance(0.4) && { "own/sub/.codex/config.toml": "hooks.Stop = []\n" }),
  };
  return { ...set, git: ["repo"], files: { ...set.files, ...files }, cwd: random.pick(["own", "own/sub"]) };
}

/** Copies of files where Codex does not look for them. */
function withCopies(set: LayerCase, random: Random): LayerCase {
  const copies = [
    "home/managed_config.toml",
    "home/requirements.toml",
    "repo/.codex/managed_config.toml",
    "repo/.codex/work.config.toml",
    ".codex/config.toml",
    "repo/config.toml",
    "user/.codex/config.toml",
    "repo/sub/deep/.codex/config.toml",
  ];
  const text = random.pick(Object.values(set.files ?? {}));
  return { ...set, files: { ...set.files, [random.pick(copies)]: text } };
}
