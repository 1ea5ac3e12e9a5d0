/** A page of the site in Markdown; its path is from the top of the site, `reference/config/history.md`. */
export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}
