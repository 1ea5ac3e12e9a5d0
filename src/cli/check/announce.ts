import { type FileKind, kinds } from "../../kinds/index.ts";
import { offReason } from "../../layers/off-reason.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import type { Inputs } from "../inputs/resolve-inputs.ts";
import type { CliIo } from "../io.ts";

const LEFT_OUT = "rules, skills, AGENTS.md, and what plugins bring along";

/** Tells which files Codex reads, for a run that was not told what to check. */
export async function announceSet({ files, set, unread = [] }: Inputs, { stderr }: CliIo): Promise<void> {
  if (files.length === 0) return;
  const lines = files.map(({ path, absolute, kind }) => {
    const isOff = set !== undefined && absolute !== undefined && offReason(set, absolute) !== undefined;
    const other = unread.find(({ file }) => file === absolute);
    const more = isOff ? ", off" : other ? `, off: ${other.reason}` : "";
    return `  ${escapeControls(path)} (${kind}${escapeControls(more)})\n`;
  });
  await stderr.write(`Checking the files that Codex reads here:\n${lines.join("")}Not looked at: ${LEFT_OUT}.\n`);
  const never = unread.filter(({ profile }) => profile === undefined);
  if (never.length === 0) return;
  const others = never.map(({ file, reason }) => `  ${escapeControls(file)}: ${escapeControls(reason)}\n`);
  await stderr.write(`Codex does not read these:\n${others.join("")}`);
}

/** Tells how many files of each kind were found, for a run that has searched directories: there may be thousands. */
export async function announceFound({ files }: Inputs, { stderr }: CliIo): Promise<void> {
  if (files.length === 0) return;
  const counts = new Map<FileKind, number>();
  for (const { kind } of files) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const known = (Object.keys(kinds) as FileKind[]).filter((kind) => counts.has(kind));
  const found = known.map((kind) => `${counts.get(kind)} ${kind}`).join(", ");
  await stderr.write(`Checking what was found: ${found}.\nNot looked at: ${LEFT_OUT}.\n`);
}
