import { EarlyExitOracle } from "../probe/early-exit-oracle.ts";
import { openOracle } from "../probe/open-oracle.ts";
import type { FileOracle } from "./file-oracle.ts";
import { HooksOracle } from "./hooks-oracle.ts";
import { plainVerdict } from "./plain-verdict.ts";
import { RoleOracle } from "./role-oracle.ts";

/** The files whose keys releases are asked about, by the names of their models. A role of a folder has those of one that is declared. */
export const ASKED_FILES = ["config", "declared-role", "requirements", "hooks-json", "environments"] as const;
export type AskedFile = (typeof ASKED_FILES)[number];

/** Lays a folder over /etc, for this process and its children alone. */
const OVER_ETC =
  'mkdir "$1/work" && mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/etc,workdir=$1/work" /etc && exec "$2" login status';

/** Opens what asks a release about a file. Requirements need Linux, and `unshare`. */
export async function askFile(file: AskedFile, binary: string, jobs: number): Promise<FileOracle> {
  if (file === "config") return (await openOracle(binary, jobs)).oracle;
  if (file === "declared-role") return plain(new RoleOracle(binary));
  if (file === "hooks-json") return plain(new HooksOracle(binary, jobs));
  if (file === "requirements") {
    const namespace = ["--map-root-user", "--mount", "--net", "sh", "-c", OVER_ETC, "sh"];
    const way = {
      file: "etc/codex/requirements.toml",
      command: (codex: string, home: string) => ["unshare", ...namespace, home, codex] as const,
    };
    return plain(new EarlyExitOracle(binary, jobs, way));
  }
  const way = { file: "environments.toml", command: (codex: string) => [codex, "exec", "x"] as const };
  return plain(new EarlyExitOracle(binary, jobs, way));
}

/** With what Codex says of such a file in the form in which it speaks of `config.toml`. */
function plain(oracle: FileOracle): FileOracle {
  return {
    ask: async (text, mode) => plainVerdict(await oracle.ask(text, mode), String(text)),
    close: () => oracle.close(),
  };
}
