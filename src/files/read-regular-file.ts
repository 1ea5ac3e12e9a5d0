import { type Stats, closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";

/**
 * The largest file that is read, in bytes. Of a file of this size made of the shortest settings there are, the tree and
 * its findings just fit into the memory that Node gives a process.
 */
export const FILE_LIMIT = 72 * 1024 * 1024;

/** What keeps a path from being read, although something is there. */
export type Obstacle = "directory" | "pipe" | "socket" | "device" | "circle" | "too-large";

const obstacleTexts: Readonly<Record<Obstacle, string>> = {
  directory: "it is a directory",
  pipe: "it is a pipe, not a file",
  socket: "it is a socket, not a file",
  device: "it is a device, not a file",
  circle: "too many symbolic links",
  "too-large": "the file is too large",
};

/** Thrown for what is not a regular file, or too large a one. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  readonly obstacle: Obstacle;
  /** In bytes, where it is a file and its size is known. */
  readonly size: number | undefined;

  constructor(obstacle: Obstacle, size?: number) {
    super(obstacleTexts[obstacle]);
    this.obstacle = obstacle;
    this.size = size;
  }
}

// Without waiting for a pipe's writer, and without making a terminal the one that controls this process. Windows has neither.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Reads a regular file, also through links. Ends whatever the path leads to: all else that can stand there may hold
 * bytes without end, or keep a reader waiting.
 *
 * @param limit How many bytes it may have.
 * @throws UnreadableError, and what the system says.
 */
export function readRegularFile(path: string, limit: number = FILE_LIMIT): Buffer {
  let fd: number;
  try {
    // To open a device or pipe can already do something, so it is looked at before, and again once nothing can change it.
    refuse(statSync(path), limit);
    fd = openSync(path, OPEN_FLAGS);
  } catch (error) {
    throw isCircle(error) ? new UnreadableError("circle") : error;
  }
  try {
    const stats = fstatSync(fd);
    refuse(stats, limit);
    return readAll(fd, stats.size, limit);
  } finally {
    closeSync(fd);
  }
}

function refuse(stats: Stats, limit: number): void {
  const obstacle = obstacleOf(stats);
  if (obstacle !== undefined) throw new UnreadableError(obstacle);
  if (stats.size > limit) throw new UnreadableError("too-large", stats.size);
}

function obstacleOf(stats: Stats): Obstacle | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return "directory";
  if (stats.isFIFO()) return "pipe";
  return stats.isSocket() ? "socket" : "device";
}

function readAll(fd: number, expected: number, limit: number): Buffer {
  // One byte more than expected tells in one step that the end is reached.
  let buffer = Buffer.allocUnsafe(expected + 1);
  let length = 0;
  for (;;) {
    if (length > limit) throw new UnreadableError("too-large");
    // It grows while it is read, or is one of those that the system makes up and gives no size.
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length + 4096, limit + 1));
    const read = readSync(fd, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
  }
}

function isCircle(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ELOOP";
}
