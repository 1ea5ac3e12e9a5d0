import { isDeepStrictEqual } from "node:util";
import { type LayerAnswer, type LayerCase, type ListedServer, type Verdict, isWithProfile } from "./layer-case.ts";
import { OwnRoot } from "./own-root.ts";
import { type JsonObject, readConfig } from "./read-config.ts";
import { withRoot, withRootName } from "./set-files.ts";

interface StartupAnswer {
  readonly error?: { readonly message?: string; readonly data?: { readonly detail?: string } };
}

const EMPTY: LayerCase = { id: "empty", dirs: ["repo"] };

/** Asks a Codex binary what it makes of sets of files, one after the other. */
export class SetOracle {
  readonly #binary: string;
  readonly #root: OwnRoot;
  /** What Codex says of a configuration where no file sets anything. */
  readonly #unset: JsonObject;

  private constructor(binary: string, root: OwnRoot, unset: JsonObject) {
    this.#binary = binary;
    this.#root = root;
    this.#unset = unset;
  }

  static async open(binary: string): Promise<SetOracle> {
    const root = new OwnRoot();
    root.put(EMPTY);
    const read = await readConfig(root, binary, EMPTY, []);
    if (!read) throw new Error("Codex does not start without any files");
    return new SetOracle(binary, root, read.config);
  }

  async ask(set: LayerCase): Promise<LayerAnswer> {
    const args = (set.args ?? []).map(withRoot);
    this.#root.put(set);
    if (isWithProfile(set)) return this.#askCommands(set, args);
    const startup = await this.#start(set, args);
    const strict = await this.#start(set, [...args, "--strict-config"]);
    const read = await readConfig(this.#root, this.#binary, set, args);
    if (!read) return { startup, strict };
    const changed = Object.entries(read.config).filter(([key, value]) => !isDeepStrictEqual(this.#unset[key], value));
    return { startup, strict, ...read, config: Object.fromEntries(changed) };
  }

  close(): void {
    this.#root.close();
  }

  async #start(set: LayerCase, args: readonly string[]): Promise<Verdict> {
    const { stdout, stderr } = await this.#root.run(
      this.#binary,
      ["app-server", ...args, "--print-startup-config"],
      set,
    );
    const line = stdout.split("\n").find((one) => one.startsWith("{"));
    if (line === undefined) return refused(stderr);
    const { error } = JSON.parse(line) as StartupAnswer;
    return error ? refused(error.data?.detail ?? error.message ?? "") : { ok: true };
  }

  /** The app server takes no profile. Others do, of which one lists servers, without a look at all that stops a session. */
  async #askCommands(set: LayerCase, args: readonly string[]): Promise<LayerAnswer> {
    const startup = await this.#session(set, args);
    const strict = await this.#session(set, [...args, "--strict-config"]);
    if (!startup.ok) return { startup, strict };
    const listed = await this.#root.run(this.#binary, [...args, "mcp", "list", "--json"], set);
    if (listed.status !== 0) return { startup: refused(listed.stderr), strict };
    const servers = JSON.parse(listed.stdout.slice(listed.stdout.indexOf("["))) as (ListedServer & {
      readonly name: string;
    })[];
    const mcp = { servers: Object.fromEntries(servers.map(({ name, ...server }) => [name, server])) };
    return { startup, strict, mcp: JSON.parse(withRootName(JSON.stringify(mcp))) as typeof mcp };
  }

  /** Whether a session begins, which then gets nowhere, as it has no network. */
  async #session(set: LayerCase, args: readonly string[]): Promise<Verdict> {
    const hasBegun = (said: string): boolean => /^user$/m.test(said);
    const session = ["exec", "--skip-git-repo-check", ...args, "x"];
    const { stderr } = await this.#root.run(this.#binary, session, set, hasBegun);
    return hasBegun(stderr) ? { ok: true } : refused(stderr);
  }
}

function refused(detail: string): Verdict {
  return { ok: false, detail: withRootName(detail.trim().slice(-600)) };
}
