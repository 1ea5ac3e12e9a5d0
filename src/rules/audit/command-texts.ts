import type { Place } from "../../resolve/place.ts";
import { shellWords } from "../../words/shell-words.ts";
import { HOOK } from "../hooks/hook.ts";
import type { PlaceCheck } from "../define-rule.ts";

/** A program with its arguments, each with the place that says it. */
export interface Command {
  readonly words: readonly Word[];
}

export interface Word {
  readonly text: string;
  readonly place: Place;
}

/** Checks of all that Codex runs: `notify`, MCP servers, helpers of providers, and hooks. */
export function onCommands(check: (command: Command) => void): Readonly<Record<string, PlaceCheck>> {
  const program: PlaceCheck = (table) =>
    check({ words: [...wordsOf(table.child("command")), ...wordsOf(table.child("args"))] });
  return {
    notify: (list) => check({ words: wordsOf(list) }),
    "mcp_servers.*": program,
    "model_providers.*.auth": program,
    [HOOK]: (hook) => {
      for (const name of ["command", "commandWindows", "command_windows"]) {
        const line = hook.child(name);
        const text = line?.text();
        if (!line || text === undefined) continue;
        const words = shellWords(text) ?? [text];
        check({ words: words.map((word) => ({ text: word, place: line })) });
      }
    },
  };
}

function wordsOf(place: Place | undefined): Word[] {
  if (!place) return [];
  const text = place.text();
  if (text !== undefined) return [{ text, place }];
  return place.items.flatMap((item) => wordsOf(item));
}

/** The name of a program without its folders and ending. */
export function programName(word: Word | undefined): string {
  const name = word?.text.replace(/^.*[/\\]/, "") ?? "";
  return name.replace(/\.(?:exe|cmd|bat|ps1)$/i, "").toLowerCase();
}
