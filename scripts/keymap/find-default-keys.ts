import type { TerminalAnswer } from "./terminal.ts";

/** Keys by action, by context. */
export type DefaultKeys = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What is asked about. */
export interface KeyQuestion {
  /** Starts the terminal interface with a configuration. */
  readonly ask: (config: string) => Promise<TerminalAnswer>;
  /** The actions by context, in the order of the models. */
  readonly actions: ReadonlyMap<string, readonly string[]>;
  readonly keys: readonly string[];
  /** What keys must differ from one another; actions with the same answer are asked about together. */
  readonly group: (context: string, action: string) => string | undefined;
  readonly tell?: (what: string) => void;
}

/** What was found out. */
export interface FoundKeys {
  readonly defaults: DefaultKeys;
  /** Other reasons that stop the interface, and the keys that do. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds the keys that actions have by default and that another action of their group cannot have at the same time. An
 * action is given all keys at once; where the interface does not open, halves show which key it is, and the error whose
 * it is. Other actions follow, for the keys of the first, and because the defaults of some give way to some.
 */
export async function findDefaultKeys(question: KeyQuestion): Promise<FoundKeys> {
  const owners = new Map<string, Map<string, Set<string>>>();
  const others = new Map<string, Set<string>>();
  for (const [context, actions] of question.actions) {
    const group = groupOf(question, context);
    for (const action of askers(question, context, actions)) {
      const taken = new Set(
        [...(owners.get(group) ?? new Map<string, Set<string>>()).values()].flatMap((keys) => [...keys]),
      );
      const left = question.keys.filter((key) => !taken.has(key));
      for (const [key, error] of await refused(question.ask, context, action, left)) {
        const owner = ownerOf(error, context, action);
        if (owner === undefined) {
          const why = reason(error, context, action);
          others.set(why, (others.get(why) ?? new Set<string>()).add(key));
        } else {
          const all = owners.get(group) ?? new Map<string, Set<string>>();
          owners.set(group, all.set(owner, (all.get(owner) ?? new Set<string>()).add(key)));
        }
      }
      question.tell?.(`${context}.${action}`);
    }
  }
  const sorted = [...others].sort().map(([why, keys]) => [why, [...keys].sort()] as const);
  return { defaults: byContext(question.actions, owners), others: new Map(sorted) };
}

function groupOf({ group, actions }: KeyQuestion, context: string): string {
  const answers = (actions.get(context) ?? []).map((action) => group(context, action));
  return answers.find((answer) => answer !== undefined) ?? context;
}

/** Four actions of a context that may not share their keys: defaults that give way to the outer ones show with the inner. */
function askers({ group }: KeyQuestion, context: string, actions: readonly string[]): string[] {
  const all = actions.filter((action) => group(context, action) !== undefined);
  const picked = [0, 1 / 3, 2 / 3, 1].map((part) => all[Math.round(part * (all.length - 1))]);
  return [...new Set(picked.filter((action) => action !== undefined))];
}

/** The keys with which the interface does not open, each with its error. */
async function refused(
  ask: KeyQuestion["ask"],
  context: string,
  action: string,
  keys: readonly string[],
): Promise<[key: string, error: string][]> {
  if (keys.length === 0) return [];
  const answer = await ask(`[tui.keymap.${context}]\n${action} = ${JSON.stringify(keys)}\n`);
  if (answer.opens) return [];
  const [key, next] = keys;
  if (key !== undefined && next === undefined) return [[key, answer.error]];
  const middle = keys.length >> 1;
  const halves = [keys.slice(0, middle), keys.slice(middle)];
  return (await Promise.all(halves.map((half) => refused(ask, context, action, half)))).flat();
}

/** The other action that an error names, in full; `global` is left out in it, and so is the context itself. */
function ownerOf(error: string, context: string, action: string): string | undefined {
  const [, where = "", one = "", other = ""] =
    /`tui\.keymap\.(\w+)` bindings: `([\w.]+)` and `([\w.]+)` use the same key/.exec(error) ?? [];
  if (where === "") return undefined;
  const full = (name: string): string => (name.includes(".") ? name : `${where === "app" ? "global" : where}.${name}`);
  const names = [full(one), full(other)];
  return names.find((name) => name !== `${context}.${action}`);
}

/** An error without the action that was asked about: the same for all of them. */
function reason(error: string, context: string, action: string): string {
  const names = [`${context}.${action}`, action].map((name) => `\`${name}\``);
  const text = error.replace(/^Ambiguous /, "").replace(/ (?:Set|Use) .*$/, "");
  return names.reduce((one, name) => one.replaceAll(name, "an action"), text.replaceAll(`.${context}.${action}`, ""));
}

function byContext(
  actions: KeyQuestion["actions"],
  owners: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
): DefaultKeys {
  const all = new Map([...owners.values()].flatMap((group) => [...group]));
  const tables: Record<string, Record<string, string[]>> = {};
  for (const context of actions.keys()) {
    for (const name of [...all.keys()].sort()) {
      if (!name.startsWith(`${context}.`)) continue;
      tables[context] ??= {};
      tables[context][name.slice(context.length + 1)] = [...(all.get(name) ?? [])].sort();
    }
  }
  return tables;
}
