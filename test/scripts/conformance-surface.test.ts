import { describe, expect, it } from "vitest";
import { generatedItems } from "../../scripts/conformance/items.ts";
import { addedPaths, surfaceShape } from "../../scripts/conformance/surface-shape.ts";
import { UNKNOWN, type Surface } from "../../scripts/support/surface.ts";
import { configSchema } from "../../src/schema/generate.ts";

const key = (accepts: readonly string[], more: object = {}) => ({ accepts, expects: "", ...more });
const SURFACE: Surface = {
  "": { fresh_area: key(["{}"]), model: key(['"zz"']), fresh_words: key([], { variants: ["calm", "keen"] }) },
  fresh_area: { fresh_rate: key(["1.5", "1"]), fresh_on: key(["false"]) },
  history: { persistence: key([], { variants: ["none", "save-all", "fresh-choice"] }) },
  "mcp_servers/x": { fresh_list: key(["[]", '["x"]']) },
  audio: {
    [UNKNOWN]: {
      ...key([]),
      unknown: "ignored",
      orders: { RealtimeAudioToml: ["fresh_first", "microphone_channel", "microphone", "speaker"] },
    },
    fresh_first: key(["true"]),
  },
};

describe("the generator from a surface", () => {
  it("knows the keys that the models lack, and where they are", () => {
    expect([...addedPaths(configSchema(), SURFACE)].sort()).toEqual([
      "audio.fresh_first",
      "fresh_area",
      "fresh_area.fresh_on",
      "fresh_area.fresh_rate",
      "fresh_words",
      "history.persistence",
      "mcp_servers.*.fresh_list",
    ]);
  });

  it("makes use of keys, values and orders, and of what the models have", () => {
    const texts = [...generatedItems(4000, 1, SURFACE)].map(({ content }) => String(content)).join("\n");
    for (const word of ["fresh_rate", "fresh_on", "fresh_list", "keen", "fresh-choice", "approval_policy"])
      expect(texts).toContain(word);
    const audio = surfaceShape(configSchema(), SURFACE).prop("audio");
    expect(audio?.kind === "table" && audio.positional).toEqual({
      order: ["fresh_first", "microphone_channel", "microphone", "speaker"],
      min: 4,
    });
  });

  it("leaves the configurations without a surface as they were", () => {
    const texts = (surface?: Surface) => [...generatedItems(20, 1, surface)].map(({ content }) => content);
    expect(texts({})).toEqual(texts());
  });
});
