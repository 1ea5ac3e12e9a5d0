import { describe, expect, it } from "vitest";
import { TRUSTED, setOf } from "./layer-set.ts";

/** What is dropped from a project's file that switches the proxy on. */
function droppedWith(user: string): readonly unknown[] {
  const files = {
    "home/config.toml": user + TRUSTED,
    "repo/.codex/config.toml": "features.network_proxy.enabled = true\n",
  };
  return setOf(files).layers.find(({ kind }) => kind === "project")?.dropped ?? [];
}

describe("stand-ins for credentials", () => {
  const broker = "features.network_proxy.credential_broker = true\n";

  it("are guarded from a project, unless they are switched off", () => {
    const guarded = [["features", "network_proxy", "enabled"]];
    expect(droppedWith(broker)).toEqual(guarded);
    expect(droppedWith(`${broker}features.network_proxy.enabled = true\n`)).toEqual(guarded);
    expect(droppedWith(`${broker}features.network_proxy.enabled = false\n`)).toEqual([]);
    expect(droppedWith("features.network_proxy.enabled = true\n")).toEqual([]);
  });
});
