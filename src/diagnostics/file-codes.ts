import type { CodeDocs } from "./code-docs.ts";

/** Codes of findings about a file as such, whatever it holds. */
export const fileCodes = {
  "file/not-regular": {
    effect: "fatal",
    summary: "Something other than a file where Codex reads its configuration.",
    why:
      "Codex reads regular files only, also through links. Where `config.toml` is a directory, a pipe, a socket or a device, " +
      "or one of several links that lead to each other, it does not start, in a project that it does not trust either. A " +
      "link to nothing counts as no file.",
    fix:
      "Put a file, or a link to one, in its place. Text that another program makes is checked from stdin: " +
      "`PROGRAM | codex-config check -`.",
  },
  "file/not-read": {
    effect: "inert",
    summary: "A file that looks as if Codex read it, in a place where it does not.",
    why:
      "Codex looks for each of its files in certain folders only, and says nothing of others: requirements in your own folder " +
      "demand nothing, a profile or `environments.toml` in a project is never selected, hooks in `hooks/hooks.json` never run.",
    fix:
      "Move it to where Codex reads it, which the finding says. A file that is kept elsewhere on purpose, to be put there " +
      "later, is checked as it would be there.",
  },
  "file/too-large": {
    effect: "risk",
    summary: "A file that is too large to be checked.",
    why:
      "Of a file with more than 72 MiB nothing is read, and nothing is known about its content: the exit status is 2. Codex " +
      "itself reads up to 512 MiB, slowly, and does not start with more; the effect is then `fatal`.",
    fix: "Check that it is the file you meant, and take out what is not configuration.",
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
