import { field, required, table } from "../field.ts";
import { f64Between, list, map, str } from "../types.ts";
import type { z } from "../z.ts";
import { ScopedSkillsConfig } from "./scoped-skills-config.ts";

const ID = str({
  notBlank: true,
  pattern: { test: /^[A-Za-z0-9_-]+$/, words: "takes ASCII letters, digits, `-` and `_` only" },
  maxBytes: 64,
  not: [{ test: /^(?:local|[Nn][Oo][Nn][Ee])$/, words: "cannot be `NAME`, which Codex keeps for itself" }],
});
/** Seconds as Codex's own type for them holds: its whole part has 64 bits. */
const seconds = () => f64Between(0, 18_446_744_073_709_549_568);

export const EnvironmentToml = table("EnvironmentToml", {
  doc: "A place in which Codex can run commands: a server that it connects to by `url`, or one that it starts by `program`.",
  fields: {
    id: required(ID, {
      doc: "Its name: up to 64 ASCII letters, digits, `-` and `_`. `local` and `none` are taken.",
    }),
    skills: field(ScopedSkillsConfig, { doc: "The skills of the environment." }),
    url: field(str(), { doc: "Address of a server to connect to, with `ws://` or `wss://`.", only: "url" }),
    auth_bearer_token: field(str(), {
      secret: true,
      doc: "Token that is sent to the server. The file holds it in plain text: keep the file to yourself.",
      only: "url",
    }),
    program: field(str({ notBlank: true }), {
      doc: "Program that serves the environment; Codex talks to it through its input and output.",
      only: "program",
    }),
    args: field(list(str()), { doc: "Arguments of the program.", only: "program" }),
    env: field(map(str(), "environment variable"), { doc: "Environment variables of the program.", only: "program" }),
    cwd: field(str(), { doc: "Directory in which the program starts.", path: "directory", only: "program" }),
    connect_timeout_sec: field(seconds(), {
      doc: "Seconds until a connection is given up. A fraction is fine.",
      only: "url",
    }),
    initialize_timeout_sec: field(seconds(), {
      doc: "Seconds until the first answer is given up. A fraction is fine.",
    }),
  },
  unknown: "fatal",
});
export type EnvironmentToml = z.infer<typeof EnvironmentToml>;
