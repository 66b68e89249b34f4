import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, counted, formName, formNames } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { Page } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { badge, emptyState, pageHead, statusBadge, visibilityBadge } from "../../components/feedback.js";
import { ListView } from "../../components/list-view.js";
import { timeOf } from "../../components/small.js";
import { purge, restore } from "./deleting.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */

/** All datasets, as cards or as a table. */
export class DatasetsPage extends Page {
    show() {
        const list = new ListView({
            noun: "datasets",
            search: "Search datasets",
            sort: "-updated_at",
            keep: "datasets.view",
            load: (query, signal) => api.get("/api/datasets", query, signal),
            href: (dataset) => (dataset.deleted_at ? null : `/datasets/${dataset.id}`),
            card: (dataset) => this.card(dataset),
            filters: [
                { name: "status", label: "Any status", options: [["valid", "Valid"], ["invalid", "Invalid"]] },
                {
                    name: "form",
                    label: "Any form",
                    options: [["chat", "Chat"], ["preference", formNames.preference], ["text", formNames.text], [
                        "embedding",
                        formNames.embedding,
                    ]],
                },
                { name: "visibility", label: "Any visibility", options: [["organization", "Organization"], ["private", "Private"]] },
                { name: "deleted", label: "Not deleted", options: [["true", "Deleted"]], isScope: true },
            ],
            columns: [
                {
                    title: "Name",
                    sort: "name",
                    cell: (
                        dataset,
                    ) => (dataset.deleted_at
                        ? h("span", { class: "strong" }, dataset.name)
                        : h("a", { class: "strong", href: `/datasets/${dataset.id}` }, dataset.name)),
                },
                { title: "Form", cell: ({ form }) => formName(form) },
                { title: "Rows", sort: "rows", number: true, cell: ({ rows }) => count(rows) },
                { title: "Version", number: true, cell: ({ version }) => count(version) },
                { title: "Status", cell: (dataset) => this.status(dataset) },
                { title: "Visibility", cell: ({ visibility }) => visibilityBadge(visibility) },
                { title: "Changed", sort: "updated_at", cell: ({ updated_at: time }) => timeOf(time) },
                { title: "Created", sort: "created_at", cell: ({ created_at: time }) => timeOf(time), hidden: true },
                { title: h("span", { class: "visually-hidden" }, "Actions"), cell: (dataset) => this.deletedActions(dataset) },
            ],
            empty: () => (new URLSearchParams(location.search).get("deleted")
                ? emptyState({ icon: "trash", title: "Nothing was deleted", text: "Deleted datasets stay here until they are purged." })
                : emptyState({
                    icon: "data",
                    title: "No datasets yet",
                    text: canEdit()
                        ? "Upload a file of examples: JSONL, JSON or CSV in any usual form. You see what is wrong with it before anything is stored."
                        : "Nobody in this organization has made a dataset yet.",
                    actions: canEdit()
                        ? [
                            h("a", { class: "button primary", href: "/datasets/new" }, icon("upload"), "Upload a file"),
                            h("a", { class: "button", href: "/datasets/new?source=conversations" }, icon("chat"), "From conversations"),
                        ]
                        : null,
                })),
        });
        this.list = list;
        fill(
            this,
            pageHead({
                title: "Datasets",
                lead: "Examples to learn from, in versions that never change.",
                actions: canEdit() ? h("a", { class: "button primary", href: "/datasets/new" }, icon("plus"), "New dataset") : null,
            }),
            list,
        );
    }

    /** The link of the navigation to this page leads to the list without filters. */
    moved() {
        void this.show();
    }

    /** @param {Dataset} dataset */
    status({ status, deleted_at: deleted }) {
        return deleted ? badge("deleted", "warn") : statusBadge(status);
    }

    /** @param {Dataset} dataset */
    card(dataset) {
        const content = [
            h(
                "div",
                { class: "row between", style: { "flex-wrap": "nowrap" } },
                h("h2", { class: "cut", title: dataset.name }, dataset.name),
                this.status(dataset),
            ),
            h(
                "div",
                { class: "row wide" },
                h(
                    "div",
                    null,
                    h("div", { class: "figure" }, count(dataset.rows)),
                    h("div", { class: "tiny faint" }, dataset.rows === 1 ? "row" : "rows"),
                ),
                h(
                    "div",
                    null,
                    h("div", { class: "figure" }, count(dataset.version)),
                    h("div", { class: "tiny faint" }, dataset.version === 1 ? "version" : "versions"),
                ),
            ),
            dataset.description ? h("p", { class: "small soft cut" }, dataset.description) : null,
            h(
                "div",
                { class: "row between tiny faint" },
                h("span", null, formName(dataset.form), dataset.visibility === "private" ? " · private" : ""),
                h("span", null, "changed ", timeOf(dataset.updated_at)),
            ),
        ];
        return dataset.deleted_at ? h("article", { class: "card dataset-card" }, content, this.deletedActions(dataset)) : h("a", {
            class: "card dataset-card",
            href: `/datasets/${dataset.id}`,
            "aria-label": `${dataset.name}, ${counted(dataset.rows, "row")}`,
        }, content);
    }

    /** @param {Dataset} dataset */
    deletedActions(dataset) {
        if (!dataset.deleted_at || !canEdit()) return null;
        const then = async () => {
            setQuery({ cursor: null });
            await this.list?.refresh();
        };
        return h(
            "div",
            { class: "row close" },
            h("button", { class: "button small", type: "button", onclick: () => void restore(dataset, then) }, icon("refresh"), "Restore"),
            h(
                "button",
                { class: "button quiet small", type: "button", onclick: () => purge(dataset, then) },
                icon("trash"),
                "Remove for good",
            ),
        );
    }
}

define("page-datasets", DatasetsPage);
