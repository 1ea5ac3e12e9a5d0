import type { RandomText } from "./random-text.ts";

/** A secret, and the text that people write it in. */
export interface PlantedSecret {
  readonly secret: string;
  readonly text: string;
}

type Form = (random: RandomText) => PlantedSecret;

function bare(secret: string): PlantedSecret {
  return { secret, text: secret };
}

/** Secrets that are to be told wherever they stand. */
export const randomForms: Readonly<Record<string, Form>> = {
  "token of OpenAI": (random) => bare(`sk-proj-${random.text(48)}`),
  "token of GitHub": (random) => bare(`ghp_${random.text(36)}`),
  "24 letters and digits": (random) => bare(random.text(24)),
  "40 letters and digits": (random) => bare(random.text(40)),
  "64 letters and digits": (random) => bare(random.text(64)),
  "32 small letters and digits": (random) => bare(random.text(32, "small")),
  "32 capitals and digits": (random) => bare(random.text(32, "capitals")),
  "32 hexadecimal digits": (random) => bare(random.text(32, "hex")),
  "40 hexadecimal digits": (random) => bare(random.text(40, "hex")),
  "64 hexadecimal digits": (random) => bare(random.text(64, "hex")),
  base64: (random) => bare(`${random.text(43, "base64")}=`),
  base64url: (random) => bare(random.text(43, "base64url")),
  UUID: (random) => bare([8, 4, 4, 4, 12].map((length) => random.text(length, "hex")).join("-")),
  JWT: (random) => bare(`eyJ${random.text(33)}.eyJ${random.text(60)}.${random.text(43, "base64url")}`),
  "line of a key file": (random) => bare(random.text(64, "base64")),
  "password in an address": (random) => {
    const secret = random.text(20, "base64");
    return { secret, text: `postgres://me:${secret}@db.example/x` };
  },
  "password with a slash": (random) => {
    const secret = `${random.text(7)}/${random.text(7)}`;
    return { secret, text: `https://me:${secret}@gateway.example/v1` };
  },
  "code in an address": (random) => {
    const secret = random.text(20);
    return { secret, text: `https://x.example/api?v=1&code=${secret}` };
  },
  bearer: (random) => {
    const secret = random.text(14);
    return { secret, text: `Bearer ${secret}` };
  },
  option: (random) => {
    const secret = random.text(14);
    return { secret, text: `--token=${secret}` };
  },
  "short option": (random) => {
    const secret = random.text(14);
    return { secret, text: `-k ${secret}` };
  },
  assignment: (random) => {
    const secret = random.text(14);
    return { secret, text: `API_KEY=${secret}` };
  },
};

/** Secrets that only their place tells. */
export const plainForms: Readonly<Record<string, Form>> = {
  "words of a password": (random) => bare(`correct-horse-${["battery", "stable", "donkey"][random.below(3)]}-staple`),
  "word with digits": (random) => bare(`hunter${random.below(90) + 10}hunter${random.below(90) + 10}`),
  digits: (random) => bare(`4${random.below(900_000_000) + 100_000_000}`),
};
