import { DEFAULT_KEYS, keyGroup, RESERVED_KEYS } from "./default-keys.ts";
import { parseKeybinding } from "./keybinding.ts";

/** Keys that are in use unless a file changes that, each by its group and spelling, such as `main ctrl-c`. */
interface FixedKeys {
  /** The actions that have it by default. */
  readonly defaults: ReadonlyMap<string, readonly string[]>;
  /** What it is reserved for. */
  readonly reserved: ReadonlyMap<string, string>;
}

let made: FixedKeys | undefined;

export function fixedKeys(): FixedKeys {
  made ??= { defaults: defaults(), reserved: reserved() };
  return made;
}

function defaults(): FixedKeys["defaults"] {
  const found = new Map<string, string[]>();
  for (const [context, actions] of Object.entries(DEFAULT_KEYS)) {
    for (const [action, keys] of Object.entries(actions)) {
      for (const key of keys) {
        const id = `${keyGroup(context, action)} ${canonical(key)}`;
        const names = found.get(id);
        if (names) names.push(`${context}.${action}`);
        else found.set(id, [`${context}.${action}`]);
      }
    }
  }
  return found;
}

function reserved(): FixedKeys["reserved"] {
  const groups = Object.entries(RESERVED_KEYS);
  return new Map(
    groups.flatMap(([group, keys]) =>
      Object.entries(keys).map(([key, purpose]) => [`${group} ${canonical(key)}`, purpose] as const),
    ),
  );
}

function canonical(key: string): string {
  const read = parseKeybinding(key);
  return "strokes" in read ? read.strokes.join(" ") : key;
}
