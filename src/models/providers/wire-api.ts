import { enumeration } from "../field.ts";

export const WireApi = enumeration(
  "WireApi",
  { responses: "The Responses API (`POST {base_url}/responses`). The only protocol that Codex speaks." },
  {
    stringOnly: true,
    refused: {
      chat:
        'Codex no longer speaks the Chat Completions API. Set `wire_api = "responses"` and use an endpoint that ' +
        "offers the Responses API.",
    },
  },
);
