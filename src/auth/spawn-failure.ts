import { constants } from "node:os";
import { getSystemErrorMap } from "node:util";

/** What the C library calls the errors that a start commonly ends with; libuv words them in its own way. */
const texts: Readonly<Record<string, string>> = {
  E2BIG: "Argument list too long",
  EACCES: "Permission denied",
  EAGAIN: "Resource temporarily unavailable",
  EIO: "Input/output error",
  EISDIR: "Is a directory",
  ELOOP: "Too many levels of symbolic links",
  EMFILE: "Too many open files",
  ENAMETOOLONG: "File name too long",
  ENFILE: "Too many open files in system",
  ENOENT: "No such file or directory",
  ENOEXEC: "Exec format error",
  ENOMEM: "Cannot allocate memory",
  ENOTDIR: "Not a directory",
  EPERM: "Operation not permitted",
  ETXTBSY: "Text file busy",
};

/** The error of a failed start in the words of Codex, such as `No such file or directory (os error 2)`. */
export function describeSpawnFailure(error: unknown): string {
  const code = errorCode(error);
  if (code === "ERR_INVALID_ARG_VALUE") return "nul byte found in provided data";
  if (process.platform === "win32" && code === "ENOENT") return "program not found";
  const number = (constants.errno as Readonly<Record<string, number>>)[code];
  const text = texts[code] ?? (number === undefined ? undefined : getSystemErrorMap().get(-number)?.[1]);
  if (text === undefined || number === undefined) return error instanceof Error ? error.message : String(error);
  return `${text} (os error ${number})`;
}

/** A copy without the arguments, which Node attaches and which may hold secrets. */
export function spawnCause(error: unknown): Error {
  const code = errorCode(error);
  return Object.assign(new Error(describeSpawnFailure(error)), { code, syscall: "spawn" });
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
