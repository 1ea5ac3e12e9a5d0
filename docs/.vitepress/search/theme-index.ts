import { LocalIndex } from "./local-index.ts";

// oxlint-disable-next-line import/no-default-export -- the theme imports it in place of a package
export default LocalIndex;
