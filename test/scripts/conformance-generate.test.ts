import { describe, expect, it } from "vitest";
import { generatedItems, mutatedItems } from "../../scripts/conformance/items.ts";
import { Generator } from "../../scripts/conformance/generate.ts";
import { genericPath } from "../../scripts/conformance/generic-path.ts";
import { printToml } from "../../scripts/conformance/print-toml.ts";
import { Random } from "../../scripts/conformance/random.ts";
import { sitesOf } from "../../scripts/conformance/sites.ts";
import { pathsOf } from "../../scripts/conformance/toml-tree.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";
import { currentKnowledge } from "../../src/knowledge/current.ts";

const sites = sitesOf(currentKnowledge().config);
const fixtures = new URL("../fixtures", import.meta.url).pathname;

describe("generated configurations", () => {
  it("are the same for the same seed, and others for another", () => {
    const texts = (seed: number): unknown[] => [...generatedItems(50, seed)].map(({ content }) => content);
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });

  it("reach every place of the models when there are enough of them", () => {
    const count = 2 * sites.length;
    const generator = new Generator(currentKnowledge().config, 3, count);
    const reached = new Set<string>();
    for (let i = 0; i < count; i++) {
      for (const path of pathsOf(generator.next().tree)) reached.add(genericPath(path, currentKnowledge().config));
    }
    const missing = sites.map(({ steps }) => pathOf(steps)).filter((path) => !reached.has(path));
    expect(missing).toEqual([]);
  });

  it("are TOML, except for integers that are too large", () => {
    for (const { content } of generatedItems(1000, 5)) {
      const codes = parseToml(content as string).errors.map(({ code }) => code);
      expect(codes.filter((code) => code !== "toml/integer-out-of-range")).toEqual([]);
    }
  });

  it("say the same in every spelling", () => {
    const generator = new Generator(currentKnowledge().config, 6, 0);
    for (let i = 0; i < 1000; i++) {
      const { tree } = generator.nextGood();
      const value = (random?: Random): unknown => sorted(toValue(parseToml(printToml(tree, random)).root));
      expect(value(new Random(i))).toEqual(value());
    }
  });
});

describe("mutated configurations", () => {
  it("are the same for the same seed", () => {
    const texts = (): unknown[] => [...mutatedItems(50, 1, [fixtures])].map(({ content }) => content);
    expect(texts()).toEqual(texts());
    expect(new Set(texts()).size).toBeGreaterThan(40);
  });
});

/** The path of a site as `genericPath` writes it. */
function pathOf(steps: (typeof sites)[number]["steps"]): string {
  const path = steps.map((step) => (step === "item" ? 0 : (step.key ?? "\u0001")));
  return genericPath(path, currentKnowledge().config);
}

/** Headers may come in any order; the comparison is about the data. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, child]): [string, unknown] => [key, sorted(child)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
