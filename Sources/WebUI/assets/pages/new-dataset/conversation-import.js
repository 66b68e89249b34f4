// Rows out of what was said and rated: a filter, how many it lets pass, and the import.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { counted } from "../../core/format.js";
import { card, errorBox, note } from "../../components/feedback.js";
import { field, form, values } from "../../components/form.js";
import { datasetFields } from "./import-form.js";

/**
 * The filter as the API takes it; what is empty is left away.
 * @param {Record<string, any>} chosen
 */
function filterOf({ author, domain, type, min_stars: rating, opinion, since, until }) {
    const filter = {
        author,
        domain,
        type,
        min_stars: rating ? Number(rating) : null,
        thumbs: opinion === "up" || opinion === "down" ? opinion : null,
        gold_star: opinion === "gold" ? true : null,
        since: since ? new Date(since).toISOString() : null,
        until: until ? new Date(until).toISOString() : null,
    };
    return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined && value !== ""));
}

export class ConversationImport extends HTMLElement {
    /** @param {(operation: import("../../core/types.js").Operation) => void} started */
    constructor(started) {
        super();
        this.started = started;
        this.counting = new AbortController();
        this.timer = 0;
        this.found = h("div", { role: "status" });
    }

    connectedCallback() {
        this.className = "stack";
        const element = form({
            submit: "Import",
            className: "stack",
            fields: [
                h(
                    "div",
                    { class: "form-grid" },
                    field({ name: "author", label: "Author", placeholder: "Anyone", autocomplete: "off" }),
                    field({ name: "domain", label: "Domain", placeholder: "Any", autocomplete: "off" }),
                    field({ name: "type", label: "Type", placeholder: "Any", autocomplete: "off" }),
                    field({
                        name: "min_stars",
                        label: "Rating of at least",
                        type: "select",
                        options: [["", "Any"], ["1", "1 star"], ["2", "2 stars"], ["3", "3 stars"], ["4", "4 stars"], ["5", "5 stars"]],
                    }),
                    field({
                        name: "opinion",
                        label: "Rated with",
                        type: "select",
                        options: [["", "Anything"], ["gold", "A gold star"], ["up", "Thumbs up"], ["down", "Thumbs down"]],
                    }),
                    field({ name: "since", label: "Since", type: "date" }),
                    field({ name: "until", label: "Before", type: "date" }),
                ),
                this.found,
                h("div", { class: "form-grid" }, datasetFields("conversations")),
            ],
            run: async (chosen) =>
                this.started(
                    await api.post("/api/datasets/import-from-conversations", {
                        name: chosen.name,
                        visibility: chosen.visibility,
                        filter: filterOf(chosen),
                    }),
                ),
        });
        element.addEventListener("input", () => {
            clearTimeout(this.timer);
            this.timer = window.setTimeout(() => void this.count(element), 250);
        });
        fill(this, card("Which conversations", { body: element }));
        void this.count(element);
    }

    disconnectedCallback() {
        clearTimeout(this.timer);
        this.counting.abort();
    }

    /** @param {HTMLFormElement} element */
    async count(element) {
        this.counting.abort();
        this.counting = new AbortController();
        try {
            const list = await api.get("/api/conversations", { ...filterOf(values(element)), limit: 1 }, this.counting.signal);
            /** @type {number | null} null when more than 10,000 */
            const total = list.total ?? null;
            fill(
                this.found,
                total !== 0
                    ? note(
                        "good",
                        h("strong", null, total === null ? "More than 10,000 conversations" : counted(total, "conversation")),
                        " fits. Bad answers come along at weight 0, as context that is not learned.".replace(
                            "fits",
                            total === 1 ? "fits" : "fit",
                        ),
                    )
                    : note(
                        "warn",
                        h("strong", null, "No conversation fits."),
                        " Conversations come from deployments, and from ",
                        h("code", { class: "inline" }, "tunesmith conversation import"),
                        ".",
                    ),
            );
        } catch (error) {
            if (!isAbort(error)) fill(this.found, errorBox(asAPIError(error), () => void this.count(element)));
        }
    }
}

define("conversation-import", ConversationImport);
