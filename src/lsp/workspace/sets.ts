import type { FileKind } from "../../kinds/index.ts";
import { Paths } from "../../layers/paths.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { SetFindings } from "../../layers/set-findings.ts";
import type { FileSettings, Host } from "../host.ts";
import type { SetView } from "./file-view.ts";
import type { OverlayFiles } from "./overlay-files.ts";
import type { Releases } from "./releases.ts";

/** The starts of Codex that files are part of, kept until a text changes. */
export class Sets {
  readonly #host: Host;
  readonly #files: OverlayFiles;
  readonly #releases: Releases;
  readonly #kept = new Map<string, SetView>();

  constructor(host: Host, files: OverlayFiles, releases: Releases) {
    this.#host = host;
    this.#files = files;
    this.#releases = releases;
  }

  /** @param cwd Where Codex is started. */
  of(cwd: string, path: string, kind: FileKind, { codexVersion, platform: codexPlatform }: FileSettings): SetView {
    const { platform, home, codexHome, sha256 } = this.#host;
    const profile = kind === "profile" ? new Paths(platform).name(path).replace(/\.config\.toml$/, "") : undefined;
    const knowledge = this.#releases.get(codexVersion);
    const name = JSON.stringify([cwd, profile, codexPlatform, knowledge?.release?.version]);
    let view = this.#kept.get(name);
    if (!view) {
      const asked = { profile, codexPlatform, knowledge };
      const set = readLayers({ files: this.#files, cwd, home, codexHome, platform, sha256, ...asked });
      let findings: SetFindings | undefined;
      view = {
        set,
        get findings() {
          return (findings ??= new SetFindings(set));
        },
      };
      this.#kept.set(name, view);
    }
    return view;
  }

  clear(): void {
    this.#kept.clear();
  }
}
