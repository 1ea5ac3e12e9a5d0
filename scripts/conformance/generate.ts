import type { Shape, TableShape } from "../../src/knowledge/shape.ts";
import { provokingValue, withUnknown } from "./bad-value.ts";
import { goodValue, tableValue } from "./good-value.ts";
import { nameFor } from "./names.ts";
import { printToml } from "./print-toml.ts";
import { Random } from "./random.ts";
import { type Site, sitesOf } from "./sites.ts";
import { nameForContent, neighbours, topLevelNeighbours } from "./surroundings.ts";
import { list, mergedTrees, table, type TableTree, type Tree } from "./toml-tree.ts";

/** A generated configuration, and the top-level key that it is about. */
export interface Generated {
  readonly text: string;
  readonly tree: TableTree;
  readonly area: string;
}

/** Tables whose keys depend on each other: they are filled as a whole. */
const COMBINED =
  /^(model_providers\.\*(\.(aws|gateway_oauth|auth))?|mcp_servers\.\*(\.oauth)?|permissions(\.\*(\.(filesystem|network|network\.mitm|network\.mitm\.(hooks|actions)\.\*))?)?|features(\.\w+)?|agents|hooks\.PreToolUse|shell_environment_policy|windows|responses_api_metadata|tui\.keymap\.\w+|tui\.presets|otel|skills|approval_policy|profiles\.\*|audio|goals|auto_review|)$/;

/**
 * Configurations made from the models, the same for the same seed. Most are about one place: a good value, one of another
 * kind, one at a bound, an unknown key, an older spelling. Others fill a table whose keys depend on each other, or have
 * faults in two places. When there are enough of them, every place of the models has its turn.
 */
export class Generator {
  readonly #root: TableShape;
  readonly #random: Random;
  readonly #sites: readonly Site[];
  readonly #combined: readonly Site[];
  readonly #upTo: readonly number[];
  #turn: Site[];

  /** @param favoured Paths that are to come up more often, with what is below them. */
  constructor(root: TableShape, seed: number, count: number, favoured: ReadonlySet<string> = new Set()) {
    this.#root = root;
    this.#random = new Random(seed);
    this.#sites = sitesOf(root);
    const whole: Site = { steps: [], shape: root, path: "" };
    this.#combined = [
      whole,
      ...this.#sites.filter(({ path, shape }) => COMBINED.test(path) && shape.kind !== "boolean"),
    ];
    let sum = 0;
    this.#upTo = weights(this.#sites, favoured).map((weight) => (sum += weight));
    this.#turn = count >= 2 * this.#sites.length ? this.#random.shuffled(this.#sites) : [];
  }

  next(): Generated {
    // A seed of its own: what one configuration takes from the source does not move the others.
    const random = new Random(this.#random.fork());
    const turn = this.#turn.pop();
    const choice = turn ? 1 : random.next();
    const site = turn ?? this.#site(random);
    let tree: TableTree;
    let area = site.path.split(".")[0] as string;
    if (choice < 0.22) {
      const combined = random.pick(this.#combined);
      area = combined.path.split(".")[0] || "(several)";
      tree = this.#around(combined, filled(combined, random), random);
    } else if (choice < 0.3) {
      const other = this.#site(random);
      tree = mergedTrees(this.#about(site, random), this.#about(other, random));
    } else if (choice < 0.33) {
      tree = withUnknown(this.#root, table(), "", random);
      area = "(unknown)";
    } else {
      tree = this.#about(site, random);
    }
    return { tree, area, text: printToml(tree, random) };
  }

  /** A configuration that the types allow, for mutations. */
  nextGood(): Generated {
    const random = new Random(this.#random.fork());
    let tree = table();
    let area = "";
    const parts = 1 + random.below(3);
    for (let i = 0; i < parts; i++) {
      const site = random.chance(0.4) ? random.pick(this.#combined) : this.#site(random);
      area ||= site.path.split(".")[0] || "(several)";
      tree = mergedTrees(tree, this.#around(site, goodValue(site.shape, site.path, random), random));
    }
    return { tree, area, text: printToml(tree, random) };
  }

  #site(random: Random): Site {
    const target = random.next() * (this.#upTo.at(-1) as number);
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return this.#sites[low] as Site;
  }

  #about(site: Site, random: Random): TableTree {
    const { shape, path } = site;
    const value = random.chance(0.3) ? goodValue(shape, path, random) : provokingValue(shape, path, random);
    const other = otherSpelling(site);
    const beside = other !== undefined && random.chance(0.5) ? { [other]: goodValue(shape, path, random) } : {};
    return this.#around(site, value, random, table(beside));
  }

  /** A whole configuration with a value at a place: the tables around it get what they must have. */
  #around({ steps, path }: Site, value: Tree, random: Random, beside = table()): TableTree {
    const parts = path === "" ? [] : path.split(".");
    let tree = value;
    for (let i = steps.length - 1; i >= 0; i--) {
      const step = steps[i] as Site["steps"][number];
      if (step === "item") {
        tree = list(tree);
        continue;
      }
      const outer = parts.slice(0, i).join(".");
      const inner = parts[i + 1];
      const key = step.key ?? chosenName(step.table, outer, inner, random);
      if (parts[i] === "*" && tree.kind === "table") {
        tree = mergedTrees(tree, neighbours(`${outer}.*`, key, inner, random));
      } else if (tree.kind === "table") {
        tree = mergedTrees(tree, neighbours(parts.slice(0, i + 1).join("."), key, inner, random));
      }
      tree = mergedTrees(table({ [key]: tree }), requiredBeside(step.table, outer, key, random));
      if (i === steps.length - 1) tree = random.chance(0.5) ? mergedTrees(tree, beside) : mergedTrees(beside, tree);
    }
    const root = tree.kind === "table" ? tree : table({ x: tree });
    return mergedTrees(root, topLevelNeighbours(parts[0] ?? "", random));
  }
}

function filled({ shape, path }: Site, random: Random): Tree {
  const fill = random.pick([0.15, 0.3, 0.6]);
  return shape.kind === "table" ? tableValue(shape, path, random, fill) : goodValue(shape, path, random, fill);
}

/** A name that the table has no entry of its own for: those are places by themselves. */
function chosenName(owner: TableShape, path: string, inner: string | undefined, random: Random): string {
  for (;;) {
    const name = nameForContent(path, inner, random) ?? nameFor(path, random);
    if (!owner.keys.includes(name)) return name;
  }
}

/** The key of the same table that this one is an older spelling of, or that is an older spelling of this one. */
function otherSpelling({ steps }: Site): string | undefined {
  const step = steps.at(-1);
  if (step === undefined || step === "item" || step.key === undefined) return undefined;
  const { table: owner, key } = step;
  return owner.field(key)?.aliasOf ?? owner.keys.find((name) => owner.field(name)?.aliasOf === key);
}

function requiredBeside(shape: TableShape, path: string, key: string, random: Random): TableTree {
  const entries = shape.required
    .filter((name) => name !== key && random.chance(0.97))
    .map((name) => ({ key: name, value: goodValue(shape.prop(name) as Shape, `${path}.${name}`, random, 0) }));
  return { kind: "table", entries };
}

/** Places that are alike share their weight, so that hundreds of switches and shortcuts do not crowd out the rest. */
function weights(sites: readonly Site[], favoured: ReadonlySet<string>): number[] {
  const owners = new Map<unknown, number>();
  const groups = sites.map(({ steps, shape }) => {
    const step = steps.at(-1);
    const owner = step === undefined || step === "item" ? shape : step.table;
    if (!owners.has(owner)) owners.set(owner, owners.size);
    const id = owners.get(owner);
    return shape.kind === "boolean" || shape.kind === "union" ? `${id} ${shape.kind}` : `${id} ${pathEnd(steps)}`;
  });
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const shares = groups.map((group) => 1 / Math.sqrt(sizes.get(group) as number));
  const isFavoured = sites.map(({ path }) => [...favoured].some((one) => path === one || path.startsWith(`${one}.`)));
  const sum = (kind: boolean): number =>
    shares.reduce((all, share, at) => all + (isFavoured[at] === kind ? share : 0), 0);
  const factor = sum(true) > 0 ? (FAVOUR * sum(false)) / sum(true) : 1;
  return shares.map((share, at) => (isFavoured[at] ? share * factor : share));
}

/** How much of the choices go to favoured places, in relation to all others. */
const FAVOUR = 0.4;

function pathEnd(steps: Site["steps"]): string {
  const step = steps.at(-1);
  return step === undefined || step === "item" ? "[]" : (step.key ?? "*");
}
