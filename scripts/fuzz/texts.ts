import { Generator } from "../conformance/generate.ts";
import { mutated } from "../conformance/mutate.ts";
import type { Random } from "../conformance/random.ts";
import { decodeUtf8 } from "../../src/toml/decode.ts";
import { currentKnowledge } from "../../src/knowledge/current.ts";

/** Pieces that mean something to TOML, to the rules, or to JavaScript. */
const PIECES: readonly string[] = [
  ..."\"'[]{}=,.#\n\r\\\0 \t-+_:~*$`<>|&;%@/?^()",
  ...[
    '"""',
    "'''",
    "[[",
    "]]",
    "\r\n",
    "\r\r\n",
    "\\\r",
    "\\u",
    "\\U0010ffff",
    "\\ud800",
    "\\x1b",
    "\\e",
    "${",
    "}}",
    "{{",
  ],
  ...[
    "\ud800",
    "\udfff",
    "\ufeff",
    "\u2028",
    "\u202e",
    "\u200b",
    "\u0085",
    "\u001b[31m",
    "\u201c",
    "\u201d",
    "\u00a0",
    "é",
    "🦀",
  ],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "then", "0"],
  ...[
    "true",
    "false",
    "inf",
    "nan",
    "1e999",
    "0x1f",
    "1_0",
    "9223372036854775808",
    "1979-05-27T07:32:00.5Z",
    "07:32",
    "null",
  ],
  ...[
    "model",
    "features",
    "mcp_servers",
    "model_providers",
    "permissions",
    "hooks",
    "profiles",
    "projects",
    "tui",
    "agents",
  ],
  ...[
    "command",
    "args",
    "env",
    "url",
    "base_url",
    "matcher",
    "PreToolUse",
    "sandbox_mode",
    "approval_policy",
    "filesystem",
  ],
  ...[
    "<<<<<<< a",
    "=======",
    ">>>>>>> b",
    "# codex-config: ignore",
    "# codex-config: ignore[unknown-key] x",
    "//",
    "/*",
  ],
  ...[
    "http://user:pass@h/",
    "sk-proj-0123456789abcdef0123456789",
    "(?<",
    "[[:alpha:]",
    "\\p{L}",
    "x{1,1000}",
    "C:\\temp",
  ],
];

const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "",
  "a.b",
  "\n",
  "\ud800",
];
const TABLES = [
  "mcp_servers",
  "model_providers",
  "profiles",
  "projects",
  "permissions",
  "features",
  "hooks",
  "agents",
  "tui.keymap",
  "shell_environment_policy",
];
const VALUES = ["1", '"x"', "[]", "{}", "true", "[[1]]", "{ a = 1 }", "1979-05-27", "1.5", "nan", "[{}]", '"$HOME"'];
const LINE_ENDS = ["\n", "\r\n", "\r", "\r\r\n", "\n\r", "\u2028", "\u0085"];

/** Texts to feed to everything that reads texts, the same for the same random source. */
export class Texts {
  readonly #random: Random;
  readonly #seeds: readonly string[];
  readonly #generator: Generator;
  readonly #kinds: readonly (() => string)[] = [
    () => this.#bytes(),
    () => this.#pieces(40),
    () => this.#pieces(12),
    () => this.#damaged(this.#seed()),
    () => this.#damaged(this.#seed()),
    () => this.#lineEnds(this.#seed()),
    () => this.#names(),
    () => this.#deep(),
    () => this.#wide(),
    () => this.#generator.next().text,
    () => mutated(this.#seed(), this.#random),
  ];

  /** @param seeds Files to begin with. */
  constructor(random: Random, seeds: readonly string[]) {
    this.#random = random;
    this.#seeds = seeds;
    this.#generator = new Generator(currentKnowledge().config, random.fork(), 0);
  }

  next(): string {
    return this.#random.pick(this.#kinds)();
  }

  /** A short text whose repetition makes a long one of the same kind. */
  unit(): string {
    return this.#random.chance(0.5) ? this.#pieces(4) : `${this.#random.pick(this.#seed().split("\n"))}\n`;
  }

  #bytes(): string {
    const bytes = Uint8Array.from({ length: this.#random.below(120) }, () => this.#random.below(256));
    return decodeUtf8(bytes).text;
  }

  #pieces(most: number): string {
    return Array.from({ length: 1 + this.#random.below(most) }, () => this.#random.pick(PIECES)).join("");
  }

  /** A part of a seed of a few lines: short texts reach as much, and cost less. */
  #seed(): string {
    const lines = this.#random.pick(this.#seeds).split("\n");
    const start = this.#random.below(lines.length);
    return lines.slice(start, start + 1 + this.#random.below(30)).join("\n");
  }

  #damaged(text: string): string {
    let result = text;
    for (let times = 1 + this.#random.below(5); times > 0; times--) {
      const at = this.#random.below(result.length + 1);
      const cut = this.#random.chance(0.5) ? this.#random.below(6) : 0;
      const from = this.#random.below(result.length + 1);
      const insert = this.#random.pick([
        () => this.#random.pick(PIECES),
        () => "",
        () => result.slice(from, from + 10),
        () => this.#random.pick(PIECES).repeat(this.#random.below(6)),
      ])();
      result = result.slice(0, at) + insert + result.slice(at + cut);
    }
    return result;
  }

  #lineEnds(text: string): string {
    return text.replace(/\n/g, () => this.#random.pick(LINE_ENDS));
  }

  #names(): string {
    const name = (): string => JSON.stringify(this.#random.pick(NAMES));
    const lines = Array.from({ length: 1 + this.#random.below(8) }, () => {
      const path = [this.#random.pick(TABLES), ...Array.from({ length: this.#random.below(4) }, name)].join(".");
      const value = this.#random.pick(VALUES);
      return this.#random.pick([`[${path}]`, `[[${path}]]`, `${path} = ${value}`, `${name()} = ${value}`]);
    });
    return lines.join("\n");
  }

  #deep(): string {
    const times = this.#random.below(200);
    const open = this.#random.pick(["[", "{a=", "[{a=", "a.", "[[", "[a.", '{"', "{ a = [ "]);
    const close = this.#random.pick(["]", "}", "}]", "", "]]", ",", " = 1", "\n"]);
    return `${this.#random.pick(["x = ", "", "mcp_servers = ", "hooks.Stop = "])}${open.repeat(times)}1${close.repeat(this.#random.below(200))}`;
  }

  #wide(): string {
    return this.#pieces(5).repeat(this.#random.below(40));
  }
}
