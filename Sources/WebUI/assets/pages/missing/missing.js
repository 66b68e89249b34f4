import { define, fill, h } from "../../core/dom.js";
import { Page } from "../../core/page.js";
import { emptyState } from "../../components/feedback.js";

/** What is shown where no page is. */
export class MissingPage extends Page {
    show() {
        fill(
            this,
            h(
                "div",
                { class: "card" },
                emptyState({
                    icon: "search",
                    title: "There is no such page",
                    text: `Nothing is at ${this.place.path}. It may have been deleted, or the address is not whole.`,
                    actions: h("a", { class: "button primary", href: "/" }, "Go to the dashboard"),
                }),
            ),
        );
    }
}

define("page-missing", MissingPage);
