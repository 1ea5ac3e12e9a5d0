import { parseKeybinding } from "../../src/rules/keymap/keybinding.ts";

const CHARACTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789", ..."!\"#$%&'()*+,./:;<=>?@[\\]^_`{|}~"];
const NAMED = [
  ..."enter esc tab space backspace delete insert home end page-up page-down up down left right minus".split(" "),
  ...Array.from({ length: 12 }, (_, index) => `f${index + 1}`),
];
const MODIFIERS = ["", "ctrl-", "alt-", "shift-", "ctrl-alt-", "ctrl-shift-", "alt-shift-"];

/** The keys that an action could have by default, each as Codex spells it. */
export function candidateKeys(): string[] {
  const all = MODIFIERS.flatMap((modifier) => [...CHARACTERS, ...NAMED].map((key) => modifier + key));
  return all.filter(isKey);
}

function isKey(key: string): boolean {
  return "strokes" in parseKeybinding(key);
}
