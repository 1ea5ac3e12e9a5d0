import { enumeration, field, table } from "./field.ts";
import type { z } from "./z.ts";

export const RealtimeConversationVersion = enumeration("RealtimeConversationVersion", {
  v1: "The first version.",
  v2: "The second version.",
  v3: "The third version.",
});

export const RealtimeWsMode = enumeration("RealtimeWsMode", {
  conversational: "The model listens and answers.",
  transcription: "The model only writes down what it hears.",
});

export const RealtimeTransport = enumeration("RealtimeTransport", {
  webrtc: "A WebRTC connection, made for sound.",
  websocket: "A WebSocket connection.",
});

// Which of these a session can use depends on the protocol's version and on the server; Codex checks the name only.
export const RealtimeVoice = enumeration("RealtimeVoice", {
  alloy: "The voice “Alloy”.",
  arbor: "The voice “Arbor”.",
  ash: "The voice “Ash”.",
  aube: "The voice “Aube”.",
  ballad: "The voice “Ballad”.",
  breeze: "The voice “Breeze”.",
  bubbie: "The voice “Bubbie”.",
  cedar: "The voice “Cedar”.",
  coral: "The voice “Coral”.",
  cove: "The voice “Cove”.",
  echo: "The voice “Echo”.",
  ember: "The voice “Ember”.",
  haetsal: "The voice “Haetsal”.",
  hanul: "The voice “Hanul”.",
  himari: "The voice “Himari”.",
  juniper: "The voice “Juniper”.",
  leher: "The voice “Leher”.",
  maple: "The voice “Maple”.",
  marin: "The voice “Marin”.",
  miko: "The voice “Miko”.",
  neer: "The voice “Neer”.",
  porto: "The voice “Porto”.",
  rindo: "The voice “Rindo”.",
  rio: "The voice “Rio”.",
  rivage: "The voice “Rivage”.",
  sage: "The voice “Sage”.",
  selva: "The voice “Selva”.",
  shimmer: "The voice “Shimmer”.",
  sol: "The voice “Sol”.",
  sonna: "The voice “Sonna”.",
  spruce: "The voice “Spruce”.",
  tinta: "The voice “Tinta”.",
  vale: "The voice “Vale”.",
  verse: "The voice “Verse”.",
  viola: "The voice “Viola”.",
});

export const RealtimeToml = table("RealtimeToml", {
  doc: "Voice conversations.",
  positional: "all",
  fields: {
    version: field(RealtimeConversationVersion, {
      doc: "Version of the protocol that voice conversations use.",
      default: "v2",
    }),
    type: field(RealtimeWsMode, {
      doc: "What a voice session does with what it hears.",
      default: "conversational",
    }),
    transport: field(RealtimeTransport, {
      doc: "How the sound gets to the server.",
      default: "webrtc",
    }),
    voice: field(RealtimeVoice, {
      doc: "Voice that answers. Which ones exist depends on the version; without it the version's default is used.",
    }),
  },
});
export type RealtimeToml = z.infer<typeof RealtimeToml>;
