import { field, required, table } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";

export const RemoteMessageBoardConfigToml = table("RemoteMessageBoardConfigToml", {
  doc: "A server that keeps the board on which agents leave messages.",
  positional: "all",
  fields: {
    url: required(str(), {
      doc: "Address of the server: HTTP or HTTPS, without a query or a fragment. Codex checks it when it connects.",
      examples: ["https://board.example.com/v1"],
    }),
    bearer_token: field(str(), {
      doc: "Token to log in with. Anyone who can read this file can read it; use `bearer_token_env_var` instead.",
      secret: true,
    }),
    bearer_token_env_var: field(str(), {
      doc: "Name of the environment variable that holds the token to log in with.",
      envVar: true,
      examples: ["BOARD_TOKEN"],
    }),
  },
  unknown: "fatal",
});
export type RemoteMessageBoardConfigToml = z.infer<typeof RemoteMessageBoardConfigToml>;
