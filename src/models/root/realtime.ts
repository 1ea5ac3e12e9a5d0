import { RealtimeAudioToml } from "../audio.ts";
import { field, type Fields } from "../field.ts";
import { RealtimeToml } from "../realtime.ts";
import { str } from "../types.ts";

/** Top-level keys about voice conversations. All but `audio` are experimental. */
export const realtimeFields = {
  audio: field(RealtimeAudioToml, { doc: "Microphone and loudspeaker for voice conversations on this machine." }),
  realtime: field(RealtimeToml, { doc: "Experimental: kind of voice session, its transport and voice." }),
  experimental_realtime_ws_base_url: field(str(), {
    doc:
      "Experimental: base URL of the WebSocket connection of voice conversations. Ordinary requests to the model are not " +
      "affected.",
    userOnly: true,
  }),
  experimental_realtime_webrtc_call_base_url: field(str(), {
    doc:
      "Experimental: base URL of the HTTP request that sets up a voice call over WebRTC. The WebSocket connection beside " +
      "it has a key of its own, `experimental_realtime_ws_base_url`.",
    userOnly: true,
  }),
  experimental_realtime_ws_model: field(str(), {
    doc: "Experimental: model for voice conversations over a WebSocket.",
  }),
  experimental_realtime_ws_backend_prompt: field(str(), {
    doc: "Experimental: instructions for voice conversations over a WebSocket. Other conversations are not affected.",
  }),
  experimental_realtime_ws_startup_context: field(str(), {
    doc:
      "Experimental: context that is added to the instructions when a voice conversation starts, in place of the one that " +
      "Codex puts together. An empty string adds none.",
  }),
  experimental_realtime_start_instructions: field(str(), {
    doc: "Experimental: text that tells the model that a voice conversation has begun, in place of the built-in one.",
  }),
} satisfies Fields;
