import { field, table } from "./field.ts";
import { intBetween, list, str, union } from "./types.ts";
import type { z } from "./z.ts";

const channel = () => intBetween("uint16", 1, 65_535);

export const MicrophoneChannels = union(
  "MicrophoneChannels",
  "One channel of the microphone, or several that are averaged. Channels are counted from 1.",
  [channel(), list(channel())],
);
export type MicrophoneChannels = z.infer<typeof MicrophoneChannels>;

export const RealtimeAudioToml = table("RealtimeAudioToml", {
  doc: "Sound devices of voice conversations on this computer. `/voice settings` offers those that exist.",
  positional: "all",
  fields: {
    microphone_channel: field(MicrophoneChannels, {
      doc: "Channels of the microphone to listen to. Without it, all of them mixed. An empty list fails when a conversation starts.",
      examples: [1, [1, 3]],
    }),
    microphone: field(str(), { doc: "Name of the microphone. Without it, the system's default." }),
    speaker: field(str(), { doc: "Name of the output device. Without it, the system's default." }),
  },
});
export type RealtimeAudioToml = z.infer<typeof RealtimeAudioToml>;
