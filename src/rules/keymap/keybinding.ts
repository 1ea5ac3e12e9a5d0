import { words } from "../../words/rust-text.ts";

/** A binding read as Codex reads it. */
export type Keybinding = KeyStrokes | KeyProblem;

export interface KeyStrokes {
  /** In one spelling, so that equal strokes are equal texts. */
  readonly strokes: readonly string[];
  /** The text that Codex keeps. */
  readonly kept: string;
}

/** What is wrong with a binding. */
export interface KeyProblem {
  readonly problem: string;
  readonly hint?: string;
  readonly rewrite?: string;
}

interface Stroke {
  readonly stroke: string;
  readonly kept: string;
}

const MODIFIERS: Readonly<Record<string, string>> = {
  ctrl: "ctrl",
  control: "ctrl",
  alt: "alt",
  option: "alt",
  shift: "shift",
  cmd: "cmd",
  command: "cmd",
  super: "cmd",
};

const KEYS: Readonly<Record<string, string>> = {
  enter: "enter",
  return: "enter",
  tab: "tab",
  backspace: "backspace",
  esc: "esc",
  escape: "esc",
  delete: "delete",
  del: "delete",
  up: "up",
  down: "down",
  left: "left",
  right: "right",
  home: "home",
  end: "end",
  "page-up": "page-up",
  pageup: "page-up",
  pgup: "page-up",
  "page-down": "page-down",
  pagedown: "page-down",
  pgdn: "page-down",
  space: "space",
  spacebar: "space",
  minus: "minus",
};

/** The modifiers as Codex keeps them, in its order. */
const KEPT: readonly (readonly [modifier: string, kept: string])[] = [
  ["ctrl", "ctrl"],
  ["alt", "alt"],
  ["shift", "shift"],
  ["cmd", "super"],
];

const KEYS_HINT =
  "Keys are single ASCII characters, f1 to f24, enter, tab, backspace, esc, delete, up, down, left, right, home, end, " +
  "page-up, page-down, space and minus.";

/** No name of a key is as long, in whatever spelling. */
const LONGEST_NAME = 40;

/** Reads a binding such as `ctrl-x ctrl-s`; the empty text has a finding of its own. */
export function parseKeybinding(text: string): Keybinding {
  const strokes = words(text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
  const [first] = strokes;
  if (first === undefined) return { problem: "A key binding must not be blank." };
  if (strokes.length > 2) {
    return { problem: `\`${text}\` has ${strokes.length} key strokes; a binding has two at most.` };
  }
  if (first === "leader") {
    const [, next] = strokes;
    if (next === undefined) {
      return {
        problem: "`leader` alone is not a binding; another key must follow it.",
        hint: 'Write for example "leader c". The leader itself is set with `tui.keymap.global.leader`.',
      };
    }
    const stroke = parseStroke(next);
    return "problem" in stroke ? stroke : { strokes: ["leader", stroke.stroke], kept: `leader ${stroke.kept}` };
  }
  const normal: Stroke[] = [];
  for (const word of strokes) {
    const stroke = parseStroke(word);
    if ("problem" in stroke) {
      const rewrite =
        stroke.rewrite === undefined ? undefined : strokes.map((each) => (each === word ? stroke.rewrite : each));
      return { ...stroke, ...(rewrite && { rewrite: rewrite.join(" ") }) };
    }
    normal.push(stroke);
  }
  return { strokes: normal.map(({ stroke }) => stroke), kept: normal.map(({ kept }) => kept).join(" ") };
}

function parseStroke(stroke: string): Stroke | KeyProblem {
  const segments = stroke.split("-").filter(Boolean);
  if (segments.length === 0) {
    return { problem: `\`${stroke}\` names no key.`, hint: 'The key `-` is called "minus".', rewrite: "minus" };
  }
  const modifiers: string[] = [];
  while (segments[0] !== undefined && Object.hasOwn(MODIFIERS, segments[0])) {
    const modifier = MODIFIERS[segments[0]] as string;
    if (modifiers.includes(modifier)) return { problem: `\`${stroke}\` has the modifier \`${modifier}\` twice.` };
    modifiers.push(modifier);
    segments.shift();
  }
  if (segments.length === 0) {
    const [last] = modifiers.slice(-1);
    return stroke.endsWith("--")
      ? {
          problem: `\`${stroke}\` names no key.`,
          hint: 'The key `-` is called "minus".',
          rewrite: `${modifiers.join("-")}-minus`,
        }
      : {
          problem: `\`${stroke}\` names no key, only the modifier \`${last}\`.`,
          hint: `Add a key, such as "${last}-a".`,
        };
  }
  if (segments.some((segment) => Object.hasOwn(MODIFIERS, segment))) {
    return { problem: `\`${stroke}\` has a modifier behind the key; modifiers come first.` };
  }
  const name = segments.join("-");
  const key = keyNamed(name);
  if (key !== undefined) {
    const kept = KEPT.flatMap(([modifier, own]) => (modifiers.includes(modifier) ? [own] : []));
    // Codex keeps the number of a function key as it is written.
    const own = Object.hasOwn(KEYS, name) ? key : name;
    return { stroke: [...modifiers.sort(), key].join("-"), kept: [...kept, own].join("-") };
  }
  return { problem: `There is no key \`${name}\`.`, ...advice(stroke, name, modifiers) };
}

function keyNamed(name: string): string | undefined {
  if (Object.hasOwn(KEYS, name)) return KEYS[name];
  if (/^[!-~]$/.test(name)) return name;
  const digits = /^f\+?0*(\d{1,2})$/.exec(name)?.[1];
  return digits !== undefined && Number(digits) >= 1 && Number(digits) <= 24 ? `f${Number(digits)}` : undefined;
}

function advice(stroke: string, name: string, modifiers: readonly string[]): { hint?: string; rewrite?: string } {
  if (stroke.includes("+") && stroke.length > 2) {
    const joined = stroke.replaceAll("+", "-");
    return isStroke(joined)
      ? { hint: `Join modifiers and key with \`-\`: "${joined}".`, rewrite: joined }
      : { hint: "Join modifiers and key with `-`." };
  }
  if (name.length > LONGEST_NAME) return { hint: KEYS_HINT };
  const prefix = modifiers.length > 0 ? `${modifiers.join("-")}-` : "";
  const bare = name.replace(/^arrow-?|[-_]?arrow$/g, "").replace("_", "-");
  const other = name === "backtab" ? "shift-tab" : name === "plus" ? "+" : bare;
  if (other !== name && isStroke(other)) {
    return { hint: `Write "${prefix}${other}".`, rewrite: `${prefix}${other}` };
  }
  if (/^(meta|opt|win|ctl|hyper|mod)-./.test(name)) {
    return { hint: "The modifiers are `ctrl`, `alt` (or `option`), `shift` and `cmd` (or `super`)." };
  }
  if (name.startsWith("leader")) return { hint: 'The leader is separated by a space: "leader c".' };
  return { hint: KEYS_HINT };
}

function isStroke(text: string): boolean {
  return "stroke" in parseStroke(text);
}
