import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, counted, formName, formNames } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { Page } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { badge, emptyState, pageHead, statusBadge, visibilityBadge } from "../../components/feedback.js";
import { deletedActions, itemCard, itemName } from "../../components/item.js";
import { ListView } from "../../components/list-view.js";
import { timeOf } from "../../components/small.js";

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
                { title: "Name", sort: "name", cell: (dataset) => itemName("datasets", dataset) },
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
        const { rows, version, description, form, visibility, updated_at: time } = dataset;
        return itemCard("datasets", dataset, {
            label: `${dataset.name}, ${counted(rows, "row")}`,
            badge: this.status(dataset),
            figures: [[count(rows), rows === 1 ? "row" : "rows"], [count(version), version === 1 ? "version" : "versions"]],
            about: description ? h("p", { class: "small soft cut" }, description) : null,
            foot: [[formName(form), visibility === "private" ? " · private" : ""], ["changed ", timeOf(time)]],
            actions: this.deletedActions(dataset),
        });
    }

    /** @param {Dataset} dataset */
    deletedActions(dataset) {
        return deletedActions("datasets", dataset, async () => {
            setQuery({ cursor: null });
            await this.list?.refresh();
        });
    }
}

define("page-datasets", DatasetsPage);
