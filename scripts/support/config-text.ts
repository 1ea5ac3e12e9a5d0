const WORDS = "model server tool path key token limit cache agent trust review shell region stream".split(" ");

/** Makes config-like TOML of about the given length: the same text for the same length. */
export function configText(length: number): string {
  let seed = 20260131;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const word = (): string => WORDS[next(WORDS.length)] as string;
  const lines: string[] = [];
  let size = 0;
  const add = (line: string): void => {
    lines.push(line);
    size += line.length + 1;
  };
  add('model = "gpt-5-codex"');
  add("model_context_window = 272_000");
  for (let table = 0; size < length; table++) {
    add("");
    if (table % 3 === 0) add(`# The ${word()} ${word()} of table ${table}; see the documentation for what it means.`);
    if (table % 7 === 6) add(`[[hooks.${word()}_${table % 50}]]`);
    else add(`[${word()}_servers.${word()}-${table}]`);
    add(`command = "/usr/local/bin/${word()}-${word()}"`);
    add(`args = ["--${word()}", "${word()}", "-${next(10)}", "https://example.com/${word()}/${next(1000)}"]`);
    add(`enabled = ${next(2) === 0 ? "true" : "false"}   # ${word()}`);
    add(`timeout_ms = ${next(100000)}`);
    if (table % 2 === 0) add(`temperature = 0.${next(1000)}`);
    add(`description = "Runs the ${word()} ${word()}, then waits for the ${word()} of \\"${word()}\\"."`);
    if (table % 4 === 0)
      add(
        `env = { ${word().toUpperCase()}_HOME = "/home/user/${word()}", LEVEL = "${next(9)}", retries = ${next(9)} }`,
      );
    if (table % 5 === 0) {
      add("enabled_tools = [");
      for (let i = 0; i < 6; i++) add(`  "${word()}_${word()}_${i}", # ${word()}`);
      add("]");
    }
    if (table % 9 === 0) {
      add('instructions = """');
      for (let i = 0; i < 5; i++)
        add(`Always ${word()} the ${word()} before you ${word()} it, and never touch the ${word()}.`);
      add('"""');
    }
    if (table % 11 === 0) add(`http_headers."X-${word()}" = '${word()}'`);
    if (table % 13 === 0) add("since = 2026-01-31T08:30:00Z");
  }
  return `${lines.join("\n")}\n`;
}
