// Several datasets one after another in a new one.

import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, formName } from "../../core/format.js";
import { loadInto } from "../../core/page.js";
import { card, emptyState } from "../../components/feedback.js";
import { field, form } from "../../components/form.js";
import { datasetFields } from "./import-form.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */

export class MergeForm extends HTMLElement {
    /** @param {(operation: import("../../core/types.js").Operation) => void} started */
    constructor(started) {
        super();
        this.started = started;
        this.ending = new AbortController();
    }

    connectedCallback() {
        this.ending = new AbortController();
        const body = h("div", null);
        fill(this, card("Which datasets", { body }));
        void loadInto(
            body,
            this.ending.signal,
            () => api.all("/api/datasets", { sort: "name" }, this.ending.signal),
            (list) => this.form(list.data),
        );
    }

    disconnectedCallback() {
        this.ending.abort();
    }

    /** @param {Dataset[]} datasets */
    form(datasets) {
        if (datasets.length < 2) {
            return emptyState({
                icon: "branch",
                title: "Two datasets are needed",
                text: "Upload files first; here they are put together.",
                actions: h("a", { class: "button primary", href: "/datasets/new" }, "Upload a file"),
            });
        }
        return form({
            submit: "Merge",
            className: "stack",
            fields: [
                h(
                    "fieldset",
                    { class: "stack close" },
                    h("legend", { class: "label" }, "The newest version of each"),
                    h(
                        "div",
                        { class: "columns", "data-field": "sources" },
                        datasets.map(({ id, name, rows, form: kind }) =>
                            h(
                                "label",
                                { class: "check column-card", style: { "flex-direction": "row" } },
                                h("input", { type: "checkbox", name: `source-${id}` }),
                                h(
                                    "span",
                                    { class: "grow" },
                                    h("span", { class: "strong small cut", style: { display: "block" } }, name),
                                    h("span", { class: "tiny faint" }, `${count(rows)} rows · ${formName(kind)}`),
                                ),
                            )
                        ),
                        h("div", { class: "error", hidden: true }),
                    ),
                ),
                field({
                    name: "keep_repeats",
                    label: "Keep rows that repeat each other",
                    type: "checkbox",
                    help: "Otherwise a row that several datasets have comes once.",
                }),
                h("div", { class: "form-grid" }, datasetFields("merged")),
            ],
            run: async (chosen) =>
                this.started(
                    await api.post("/api/datasets/merge", {
                        name: chosen.name,
                        sources: datasets.filter(({ id }) => chosen[`source-${id}`]).map(({ id }) => ({ dataset_id: id })),
                        visibility: chosen.visibility,
                        ...(chosen.keep_repeats ? { keep_repeats: true } : {}),
                    }),
                ),
        });
    }
}

define("merge-form", MergeForm);
