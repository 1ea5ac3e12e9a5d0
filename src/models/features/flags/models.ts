import type { Fields } from "../../field.ts";
import { deprecated, experimental, olderName, removed, stable, unfinished } from "./flag.ts";

const LIVE = { key: "web_search", value: "live" };

/** Flags about models, the requests to them, accounts, and web search. */
export const modelFlags = {
  fast_mode: stable(true, "Fast mode: faster answers at a higher price, where the model offers it."),
  ultrafast_mode: stable(true, "Ultrafast mode: the fastest answers, where the model offers it."),
  reasoning_effort_override: stable(true, "Let the reasoning effort be overridden for part of a session."),
  step_model_switching: unfinished("Switch the model between the steps of a turn."),
  suppress_model_change_announcements: stable(false, "Do not announce in the conversation that the model was changed."),
  concurrent_reasoning_summaries: unfinished(
    "Get summaries of the model's reasoning at the same time as its other output.",
  ),
  output_token_replay: unfinished("Send back to the model the tokens of its own output."),
  remote_models: removed(false, "Getting the list of models from the provider."),
  api_key_model_discovery: stable(true, "Get the list of models from OpenAI when you log in with an API key."),
  api_key_cyber_access_programs: stable(true, "Access programs for security work when you log in with an API key."),
  cli_daybreak: stable(true, "Daybreak in the command line interface; the top-level `daybreak` turns it on."),
  daybreak_program_propagation: unfinished("Pass the Daybreak access program on to what a session starts."),
  cli_resume_account_check: unfinished(
    "When a session is resumed, check whether it belongs to the account that is logged in.",
  ),

  enable_request_compression: stable(true, "Compress requests to OpenAI."),
  unbounded_connection_retries: stable(
    true,
    "Keep trying to connect while the network is down, instead of giving up after some attempts.",
  ),
  responses_websockets: removed(false, "WebSockets for requests to the model."),
  responses_websockets_v2: removed(false, "The second version of WebSockets for requests to the model."),
  psp: unfinished("The feature named PSP, about requests to OpenAI's service."),

  image_generation: stable(true, "The tool with which the model makes images."),
  imagegenext: olderName("image_generation"),
  image_generation_animation: unfinished("Animation while an image is made."),

  web_search_request: deprecated(
    false,
    "Web search that the model asks for, with current pages.",
    'Use the top-level `web_search = "live"`; web search is on by default.',
    { standsFor: LIVE },
  ),
  web_search: olderName("web_search_request", "Use the top-level `web_search`; web search is on by default.", {
    standsFor: LIVE,
  }),
  web_search_cached: deprecated(
    false,
    "Web search in pages that were stored earlier.",
    'Use the top-level `web_search = "cached"`; web search is on by default.',
    { standsFor: { key: "web_search", value: "cached" } },
  ),
  standalone_web_search: unfinished("A web search that Codex runs itself, as a tool of its own."),
  hosted_search_policy: unfinished("A policy for the web search that the model provider runs."),
  search_tool: removed(false, "A tool to search for other tools."),

  bedrock_setup_wizard: stable(true, "The assistant that sets up Amazon Bedrock."),
  gcp_setup_wizard: stable(false, "The assistant that sets up Google Cloud."),
  gateway_setup_wizard: stable(false, "The assistant that sets up a gateway."),
  secret_auth_storage: stable(false, "Keep logins in Codex's encrypted store for secrets."),
  analytics_plan_history: experimental(
    "Show the history of the five-hour and weekly allowances of consumer accounts in `/analytics`.",
  ),
} satisfies Fields;
