import type { LayerCase } from "./layer-case.ts";
import type { OwnRoot } from "./own-root.ts";
import { ROOT } from "./set-files.ts";
import { cwdOf } from "./set-start.ts";

/** Where the machine's files are. */
const SYSTEM = "/etc/codex";
/** So long a session gets to begin, in tenths of a second. */
const MOST_TENTHS = 300;

/**
 * Runs a command among copies of the files of a set that note when they are read, until it ends or says that a session has
 * begun, and prints those that it has read.
 */
const WATCH = `
mount -t tmpfs -o strictatime none ${ROOT} && cp -a "$1/root/." ${ROOT} || exit 3
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/etc,workdir=$1/work" /etc || exit 3
if [ -d ${SYSTEM} ]; then
  cp -a ${SYSTEM} "$1/system" && mount -t tmpfs -o strictatime none ${SYSTEM} && cp -a "$1/system/." ${SYSTEM} || exit 3
fi
said="$1/said"; mkdir -p "$2" && cd "$2" && shift 2 || exit 3
find ${ROOT} ${SYSTEM} -type f -exec touch -a -d @1 {} + 2>/dev/null
"$@" >/dev/null 2>"$said" </dev/null &
for tenth in $(seq ${MOST_TENTHS}); do
  grep -q '^user$' "$said" && break
  kill -0 $! 2>/dev/null || break
  sleep 0.1
done
sleep 0.5
kill $! 2>/dev/null
find ${ROOT} ${SYSTEM} -type f -newerat @2 2>/dev/null
exit 0`;

/** The files of a set that a command reads: absolute paths, in order. */
export async function filesRead(
  root: OwnRoot,
  set: LayerCase,
  command: readonly [string, ...string[]],
): Promise<readonly string[]> {
  const { status, stdout, stderr } = await root.runScript(WATCH, cwdOf(set), command, set);
  if (status !== 0) throw new Error(`the files of ${set.id} cannot be watched: ${stderr}`);
  return stdout
    .split("\n")
    .filter((path) => path !== "")
    .toSorted();
}
