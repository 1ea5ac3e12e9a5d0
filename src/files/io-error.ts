/**
 * Something could not be read or written.
 *
 * @example
 * ```ts
 * const error = await editFile("/home/me/missing.toml", (editor) => editor).catch((reason: unknown) => reason);
 * error instanceof IoError; // true
 * ```
 */
export class IoError extends Error {
  override readonly name = "IoError";
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EAGAIN: "it has nothing to read yet",
  EEXIST: "it is there already",
  EISDIR: "it is a directory",
  ELOOP: "too many symbolic links",
  EMFILE: "too many open files",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "no such file or directory",
  ENOSPC: "no space left on the device",
  ENOTDIR: "a part of the path is not a directory",
  EROFS: "the file system is read-only",
  ERR_FS_FILE_TOO_LARGE: "the file is too large",
  ERR_INVALID_ARG_VALUE: "the name holds a NUL character",
  ERR_STRING_TOO_LONG: "the file is too large",
};

/** An {@link IoError} that says in plain words why `action` failed for `path`. */
export function ioError(action: string, path: string, cause: unknown): IoError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return new IoError(`cannot ${action} ${shorten(path)}: ${reason}`, { cause });
}

/** Very long arguments would bury the message. */
function shorten(path: string): string {
  return path.length <= 300 ? path : `${path.slice(0, 140)}…${path.slice(-140)}`;
}
