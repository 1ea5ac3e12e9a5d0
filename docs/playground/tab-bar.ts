import { element } from "./element.ts";

export interface Tab {
  readonly id: string;
  readonly label: string;
}

/** A row of tabs, which the arrow keys move between as they do in other programs. */
export class TabBar {
  readonly #bar: HTMLElement;
  readonly #panel: string;
  readonly #choose: (id: string) => void;

  /**
   * @param bar Has the role `tablist`.
   * @param panel The id of the element that shows what belongs to a tab.
   */
  constructor(bar: HTMLElement, panel: string, choose: (id: string) => void) {
    this.#bar = bar;
    this.#panel = panel;
    this.#choose = choose;
    bar.addEventListener("keydown", (event) => this.#move(event));
  }

  show(tabs: readonly Tab[], active: string): void {
    const hadFocus = this.#bar.contains(document.activeElement);
    const buttons = tabs.map(({ id, label }) => {
      const isActive = id === active;
      const button = element(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": String(isActive),
          "aria-controls": this.#panel,
          tabindex: isActive ? "0" : "-1",
        },
        label,
      );
      button.addEventListener("click", () => this.#choose(id));
      return button;
    });
    this.#bar.replaceChildren(...buttons);
    if (hadFocus) this.#buttons()[tabs.findIndex(({ id }) => id === active)]?.focus();
  }

  #move(event: KeyboardEvent): void {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.click();
  }

  #buttons(): HTMLElement[] {
    return [...this.#bar.querySelectorAll<HTMLElement>("[role=tab]")];
  }
}
