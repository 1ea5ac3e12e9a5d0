import { askRoles } from "../conformance/ask-roles.ts";
import type { Verdict } from "../conformance/verdict.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { FileOracle } from "./file-oracle.ts";

/** So many roles are asked about at once. */
const AT_ONCE = 100;
/** How long to wait for more questions, in milliseconds. */
const WAIT = 20;

interface Question {
  readonly text: string;
  readonly answer: (verdict: Verdict) => void;
}

/** Asks a Codex about the files of agent roles, many with one start. */
export class RoleOracle implements FileOracle {
  readonly #binary: string;
  #waiting: Question[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(binary: string) {
    this.#binary = binary;
  }

  ask(text: string | Uint8Array): Promise<Verdict> {
    return new Promise((answer) => {
      if (this.#waiting.length === 0)
        setTimeout(() => (this.#running = this.#running.then(() => this.#askAll())), WAIT);
      this.#waiting.push({ text: String(text), answer });
    });
  }

  close(): void {
    this.#waiting = [];
  }

  async #askAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const questions = this.#waiting.splice(0, AT_ONCE);
      const said = await askRoles(
        this.#binary,
        questions.map(({ text }, index) => whole(text, index)),
      );
      for (const [index, { answer }] of questions.entries()) {
        const detail = said[index]?.replaceAll(/\S*role-\d+/g, "role");
        answer(detail === undefined ? { ok: true } : { ok: false, detail });
      }
    }
  }
}

/** A role with what each must have; the name is its own, as Codex says of two with one name what is said of neither. */
function whole(text: string, index: number): string {
  const { root } = parseToml(text);
  const needed = { name: `role-${index}`, description: "x", developer_instructions: "x" };
  const lines = Object.entries(needed).flatMap(([key, value]) => (root.get(key) ? [] : [`${key} = "${value}"\n`]));
  return lines.join("") + text;
}
