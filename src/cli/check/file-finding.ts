import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { FILE_LIMIT, type Obstacle, UnreadableError } from "../../files/read-regular-file.ts";

/** The largest file that Codex reads, in bytes. */
const CODEX_LIMIT = 512 * 1024 * 1024;

const found: Readonly<Record<Exclude<Obstacle, "too-large">, string>> = {
  directory: "this is a directory",
  pipe: "this is a pipe",
  socket: "this is a socket",
  device: "this is a device",
  circle: "this is a link that leads back to itself",
};

/** What is to be reported of a file because it could not be read; undefined for what Codex may read all the same. */
export function fileFinding({ cause }: Error): Diagnostic | undefined {
  if (!(cause instanceof UnreadableError)) return undefined;
  const { obstacle, size } = cause;
  if (obstacle === "too-large") return tooLarge(size);
  return {
    ...about("file/not-regular", `Codex refuses to start: it reads regular files only, and ${found[obstacle]}.`),
    effect: "fatal",
    hint:
      obstacle === "pipe" || obstacle === "device"
        ? "Put a file in its place; for text from a program, pipe it into `codex-config check -`."
        : "Put a file in its place, or a link to one.",
  };
}

function tooLarge(size: number | undefined): Diagnostic {
  const limit = `${FILE_LIMIT / 1024 ** 2} MiB`;
  const isRefused = size !== undefined && size > CODEX_LIMIT;
  return {
    ...about(
      "file/too-large",
      isRefused
        ? `Codex refuses to start with a file of more than ${CODEX_LIMIT / 1024 ** 2} MiB.`
        : `The file has more than ${limit}, so it was not checked.`,
    ),
    effect: isRefused ? "fatal" : "risk",
    hint: "Check that it is the file you meant, and take out what is not configuration.",
  };
}

function about(code: string, message: string): Omit<Diagnostic, "effect"> {
  return { code, severity: "error", message, path: [], range: { start: 0, end: 0 } };
}
