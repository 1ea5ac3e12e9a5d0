import DefaultTheme from "vitepress/theme";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has no value
import "./style.css";

// oxlint-disable-next-line import/no-default-export -- the form that VitePress reads
export default DefaultTheme;
