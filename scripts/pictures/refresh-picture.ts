import { type Picture, box, label } from "./picture.ts";

/** What happens at a request: the command runs before it, the token at hand goes with it, or it is refused first. */
type Step = "runs" | "goes" | "refused";

/** With a token that is good for eight minutes, and a request every two minutes. */
const LINES: readonly { readonly setting: string; readonly steps: readonly Step[]; readonly note: string }[] = [
  {
    setting: "refresh_interval_ms = 300000",
    steps: ["runs", "goes", "goes", "runs", "goes", "goes", "runs"],
    note: "a new token when the old one is older than five minutes",
  },
  {
    setting: "refresh_interval_ms = 0",
    steps: ["runs", "goes", "goes", "goes", "refused", "goes", "goes"],
    note: "a new token only after a 401, and the request is sent again",
  },
];

const LEFT = 30;
const STEP = 92;
const ROW = 106;

/** When Codex runs the command of a provider again, minute by minute. */
export function refreshPicture(): Picture {
  const width = 2 * LEFT + 6 * STEP;
  const x = (at: number): number => LEFT + at * STEP;
  const rows = LINES.flatMap(({ setting, steps, note }, row) => {
    const y = 74 + row * ROW;
    return [
      label(LEFT - 10, y - 34, setting, "mono bold"),
      `<path class="stroke" d="M${LEFT} ${y}H${x(6)}"/>`,
      ...steps.flatMap((step, at) => markOf(step, x(at), y)),
      label(LEFT - 10, y + 36, note, "soft"),
    ];
  });
  const bottom = 74 + LINES.length * ROW - 42;
  return {
    title: "When the command runs again",
    description: LINES.map(({ setting, steps, note }) => `${setting}: ${note}. ${told(steps)}`).join(" "),
    width,
    height: bottom + 62,
    content: [
      ...Array.from({ length: 7 }, (_, at) => label(x(at), 20, at === 0 ? "0 min" : String(2 * at), "soft", "middle")),
      ...rows,
      box(LEFT - 10.5, bottom + 8.5, width - 2 * LEFT + 21, 44, "panel"),
      ...markOf("runs", LEFT + 10, bottom + 31),
      label(LEFT + 26, bottom + 36, "the command runs"),
      ...markOf("goes", LEFT + 190, bottom + 31),
      label(LEFT + 204, bottom + 36, "the token at hand is used"),
      ...markOf("refused", LEFT + 420, bottom + 31),
      label(LEFT + 436, bottom + 36, "401, then it runs"),
    ],
  };
}

/** Shapes that differ without their colours too. */
function markOf(step: Step, x: number, y: number): string[] {
  if (step === "goes")
    return [`<circle class="page" style="stroke:var(--soft);stroke-width:1.5" cx="${x}" cy="${y}" r="5"/>`];
  const runs = `<circle class="accent" cx="${x}" cy="${y}" r="8"/>`;
  if (step === "runs") return [runs];
  const cross = `<path d="m${x - 25} ${y - 6} 12 12m0-12-12 12" style="stroke:var(--red);stroke-width:2.5"/>`;
  return [cross, runs];
}

function told(steps: readonly Step[]): string {
  const words = { runs: "the command runs", goes: "the token at hand is used", refused: "a 401, and the command runs" };
  return `${steps.map((step, at) => `${2 * at} min: ${words[step]}`).join("; ")}.`;
}
