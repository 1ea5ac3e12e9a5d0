import { layersPicture } from "../pictures/layers-picture.ts";
import { svgOf } from "../pictures/picture.ts";
import { refreshPicture } from "../pictures/refresh-picture.ts";
import { terminalPictures } from "../pictures/terminal-scenes.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The pictures of the guides and of the README, `docs/pictures/*.svg`. */
export function generate(): GeneratedFile[] {
  const pictures = [["layers", layersPicture()], ["refresh", refreshPicture()], ...terminalPictures()] as const;
  return pictures.map(([name, picture]) => ({ path: `docs/pictures/${name}.svg`, text: svgOf(picture) }));
}
