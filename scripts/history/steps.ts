import type { Change, FeatureState } from "../../src/changes/change.ts";
import { type KeyPlace, placeOfKey } from "../../src/changes/place-of-key.ts";
import type { History } from "../../src/knowledge/history.ts";
import type { RecordedItem } from "./recorded-items.ts";

/** How something stood with two releases, by what is told of the changes between them. */
export interface Step<State> {
  readonly before: State;
  readonly after: State;
}

/** Whether two releases know a key or value; undefined where no change of it is told. */
export function stepOfItem(item: RecordedItem, told: readonly Change[], history: History): Step<boolean> | undefined {
  const { types, key, word } = item;
  const places = types.map((type) => placeOfKey(type, key, history));
  const isHere = ({ file, path }: KeyPlace): boolean => places.some((one) => one.file === file && one.path === path);
  const ofKey = told.flatMap((change) =>
    change.what === "key" && change.how !== "deprecated" && isHere(change) ? [{ ...change, how: change.how }] : [],
  );
  if (word === undefined) return stepOf(ofKey);
  const ofWord = told.flatMap((change) =>
    change.what === "value" && isHere(change) && change.value === word ? [change] : [],
  );
  // A value that came with its key is told with that.
  const came = types.map((type) => history.values[type]?.[key]?.[word]?.[0]);
  return stepOf([...ofKey.filter(({ release, how }) => how === "came" && came.includes(release)), ...ofWord]);
}

/** How two releases list a feature; undefined where no change of it is told. */
export function stepOfFeature(name: string, told: readonly Change[]): Step<FeatureState | undefined> | undefined {
  const changes = told.flatMap((change) => (change.what === "feature" && change.name === name ? [change] : []));
  const [first] = changes;
  return first && { before: first.before, after: changes.at(-1)?.after };
}

function stepOf(changes: readonly { readonly how: "came" | "went" }[]): Step<boolean> | undefined {
  const [first] = changes;
  return first && { before: first.how === "went", after: changes.at(-1)?.how === "came" };
}
