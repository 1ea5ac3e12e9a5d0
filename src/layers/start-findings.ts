import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import { lintDocument } from "../lint-document.ts";
import { SecretMask } from "../secrets/secret-mask.ts";
import { dotted } from "../words/describe.ts";
import type { ArgumentError } from "./command-line.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { entryAt, valueAt } from "./merge.ts";

/** What stops a start before any setting counts: the command line, folders and files that cannot be read. */
export function startFindings(set: LayerSet): LayerFinding[] {
  return [
    ...homeFindings(set),
    ...set.argumentErrors.map((error) => argumentFinding(error, set)),
    ...profileFindings(set),
    ...unreadableFindings(set),
    ...hookSourceFindings(set),
    ...requirementFindings(set),
    ...loginFindings(set),
  ];
}

function* homeFindings({ start }: LayerSet): Generator<LayerFinding> {
  const { codexHome, isHomeSet, files } = start;
  const kind = files.kind(codexHome);
  if (!isHomeSet || kind === "directory") return;
  const what = kind === "missing" ? "does not exist" : "is not a directory";
  yield fatal("start/home", undefined, `\`CODEX_HOME\` names ${codexHome}, which ${what}.`, {
    hint: "Create the directory, or unset `CODEX_HOME` to use `~/.codex`.",
  });
}

function argumentFinding({ kind, at, text }: ArgumentError, { sources }: LayerSet): LayerFinding {
  const document = sources.sources.find(({ file }) => file === undefined)?.document;
  // Behind the first word may stand a secret that nothing tells by its looks.
  const word = text.split(/[\s:]/, 1)[0] ?? "";
  const said = document ? SecretMask.of(document).line(word) : word;
  const [message, hint] = {
    "no-equals": [`The override \`${said}\` has no \`=\`.`, "Write it as `KEY=VALUE`."],
    "no-key": ["An override has no key in front of its `=`.", "Write it as `KEY=VALUE`."],
    "unknown-feature": [`There is no feature \`${said}\`.`, "`codex features list` shows them all."],
  }[kind] as [string, string];
  return fatal("start/argument", undefined, message, { hint, range: at });
}

const PLAIN_NAME = /^[A-Za-z0-9_-]+$/;

function* profileFindings({ start, layers, sources }: LayerSet): Generator<LayerFinding> {
  const { profile } = start;
  if (profile === undefined) return;
  if (!PLAIN_NAME.test(profile)) {
    const hint = "Letters, digits, `_` and `-` are possible: the name stands for `NAME.config.toml`.";
    yield fatal("start/profile", undefined, `\`${profile}\` is not a name that a profile can have.`, { hint });
    return;
  }
  const user = layers.find(({ kind }) => kind === "user");
  for (const path of [["profile"], ["profiles", profile]]) {
    const value = user && valueAt(user.values, path);
    if (!value || (value.kind === "string" && value.value !== profile)) continue;
    const source = sources.at(value.start);
    const range = source && { start: value.start - source.start, end: value.end - source.start };
    yield fatal(
      "start/profile",
      user?.file,
      `With \`--profile ${profile}\` Codex refuses to start: \`${dotted(path)}\` here is the older form of that profile.`,
      { hint: `Move what it sets to \`${profile}.config.toml\` beside this file.`, path, ...(range && { range }) },
    );
  }
}

function* unreadableFindings({ unreadable }: LayerSet): Generator<LayerFinding> {
  for (const { file, error } of unreadable) {
    yield fatal("file/not-regular", file, `Codex refuses to start, as it cannot read the file: ${error.message}.`, {
      hint: "Put a file that can be read in its place.",
    });
  }
}

/** The main checkout's file of a linked worktree: its syntax counts, as its hooks do. */
function* hookSourceFindings({ hookSources }: LayerSet): Generator<LayerFinding> {
  for (const [, { document, file }] of hookSources) {
    for (const { related: _, fix: __, ...finding } of syntaxFindings(document.errors, () => [])) {
      yield { ...finding, file };
    }
  }
}

function* requirementFindings({ requirements, start }: LayerSet): Generator<LayerFinding> {
  if (!requirements?.source) return;
  const { platform, knowledge } = start;
  const { document, file } = requirements.source;
  for (const { related, ...finding } of lintDocument(document, { kind: "requirements", platform, knowledge })) {
    // Strict mode does not look at this file.
    const effect = finding.effect === "ignored" ? "inert" : finding.effect;
    yield { ...finding, effect, file, ...(related && { related: related.map((place) => ({ ...place, file })) }) };
  }
}

/** Requirements that leave no way to log in. */
function* loginFindings({ requirements, values, sources }: LayerSet): Generator<LayerFinding> {
  const wanted = valueAt(values, ["forced_login_method"]);
  const allowed = requirements && entryAt(requirements.values, ["allowed_login_methods"]);
  if (wanted?.kind !== "string" || allowed?.value.kind !== "array") return;
  if (allowed.value.items.some((item) => item.kind === "string" && item.value === wanted.value)) return;
  const source = sources.at(wanted.start);
  const other = sources.at(allowed.value.start);
  if (!source || !other) return;
  yield fatal("start/login", source.file, "The machine's requirements do not allow this way to log in.", {
    hint: "Use a method that `allowed_login_methods` names, or leave the key out.",
    path: ["forced_login_method"],
    range: { start: wanted.start - source.start, end: wanted.end - source.start },
    related: [
      {
        message: "these are allowed",
        file: other.file,
        range: { start: allowed.value.start - other.start, end: allowed.value.end - other.start },
      },
    ],
  });
}

function fatal(
  code: string,
  file: string | undefined,
  message: string,
  more: Pick<LayerFinding, "hint"> & Partial<Pick<LayerFinding, "path" | "range" | "related">>,
): LayerFinding {
  return { code, effect: "fatal", severity: "error", message, path: [], range: { start: 0, end: 0 }, file, ...more };
}
