import { type Picture, box, label } from "./picture.ts";

/** The layers as `docs/show.md` lists them, the highest first. */
const LAYERS = [
  ["/etc/codex/managed_config.toml", "what a company sets for all"],
  ["-c, --enable, --disable", "the command line"],
  [".codex/config.toml", "of a trusted project, from its root down"],
  ["$CODEX_HOME/NAME.config.toml", "with --profile NAME"],
  ["$CODEX_HOME/config.toml", "your own"],
  ["/etc/codex/config.toml", "of the machine"],
] as const;

const ROW = 52;
const TOP = 16;
const LEFT = 84;
const WIDTH = 400;
const GAP = 40;
const SIDE = 200;

/** The files that Codex puts together, and which of them wins. */
export function layersPicture(): Picture {
  const bottom = TOP + LAYERS.length * ROW;
  const arrow = LEFT - 26;
  const side = LEFT + WIDTH + GAP;
  const rows = LAYERS.flatMap(([file, what], at) => {
    const y = TOP + at * ROW;
    return [
      box(LEFT, y, WIDTH, ROW - 8, "panel"),
      label(LEFT + 12, y + 18, file, "mono bold"),
      label(LEFT + 12, y + 36, what, "soft"),
    ];
  });
  const middle = (TOP + bottom - 8) / 2;
  return {
    title: "Which file wins",
    description: `From the highest to the lowest: ${LAYERS.map(([file, what]) => `${file} (${what})`).join("; ")}. A higher one wins; tables come together key by key. /etc/codex/requirements.toml is no layer: it forces some values and limits others.`,
    width: side + SIDE + 1,
    height: bottom + 8,
    content: [
      ...rows,
      `<path class="mark" d="M${arrow} ${bottom - 8}V${TOP + 4}m-6 8 6-8 6 8"/>`,
      label(arrow - 14, TOP + 14, "wins", "accent bold", "end"),
      label(side, middle - 46, "/etc/codex/", "mono bold"),
      label(side, middle - 28, "requirements.toml", "mono bold"),
      label(side, middle - 6, "is no layer: it forces some", "soft"),
      label(side, middle + 13, "values, and limits others,", "soft"),
      label(side, middle + 32, "whatever the files say", "soft"),
      `<path class="stroke" d="M${side - 14} ${TOP}h-12v${bottom - TOP - 8}h12"/>`,
    ],
  };
}
