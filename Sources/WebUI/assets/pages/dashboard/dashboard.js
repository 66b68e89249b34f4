import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, formName } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { isGoing, operationName, operationPlace } from "../../core/operations.js";
import { Page } from "../../core/page.js";
import { can, canEdit, session } from "../../core/session.js";
import { card, emptyState, pageHead, statusBadge } from "../../components/feedback.js";
import { OperationView } from "../../components/operation-view.js";
import { hasSeenTokens } from "../../core/seen.js";
import { timeOf } from "../../components/small.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */
/** @typedef {import("../../core/types.js").Operation} Operation */

/** What there is, what is going on, what to do next. */
export class DashboardPage extends Page {
    show() {
        const figures = h("section", { class: "card", "aria-label": "Figures" });
        const recent = h("div", null);
        const running = h("div", null);
        const steps = h("div", null);
        fill(
            this,
            pageHead({
                title: "Dashboard",
                lead: `What ${session.me?.organization.name ?? ""} has so far.`,
                actions: canEdit() ? h("a", { class: "button primary", href: "/datasets/new" }, icon("plus"), "New dataset") : null,
            }),
            figures,
            h(
                "div",
                { class: "two" },
                h(
                    "div",
                    { class: "stack" },
                    card("Recent datasets", {
                        body: recent,
                        flush: true,
                        actions: h("a", { class: "small", href: "/datasets" }, "All datasets"),
                    }),
                ),
                h("div", { class: "stack" }, card("At work", { body: running, flush: true }), steps),
            ),
        );
        void this.load(figures, () => api.get("/api/datasets/stats", {}, this.signal), (stats) => this.figures(stats));
        void this.load(recent, () => api.get("/api/datasets", { limit: 6, sort: "-updated_at" }, this.signal), (list) => {
            void this.showSteps(steps, list.data);
            return this.recent(list.data);
        });
        void this.showRunning(running);
    }

    /** @param {import("../../core/types.js").DatasetTotals} stats */
    figures(stats) {
        const stat = (/** @type {string} */ name, /** @type {string} */ value) =>
            h("div", { class: "stat" }, h("span", { class: "name" }, name), h("span", { class: "value" }, value));
        return h(
            "div",
            { class: "stats" },
            stat("Datasets", count(stats.datasets)),
            stat("Rows", count(stats.rows)),
            stat("Forms of rows", count(stats.by_form.length)),
            stat("With invalid rows", count(stats.invalid)),
        );
    }

    /** @param {Dataset[]} datasets */
    recent(datasets) {
        if (!datasets.length) {
            return emptyState({
                icon: "data",
                title: "No datasets yet",
                text: canEdit()
                    ? "A model learns from examples. Upload a file of them, or take them from recorded conversations."
                    : "Nobody in this organization has made a dataset yet.",
                actions: canEdit() ? h("a", { class: "button primary", href: "/datasets/new" }, icon("upload"), "Upload a file") : null,
            });
        }
        return h(
            "div",
            { class: "list" },
            datasets.map((dataset) =>
                h(
                    "a",
                    { class: "list-item", href: `/datasets/${dataset.id}` },
                    icon("data"),
                    h(
                        "span",
                        { class: "grow" },
                        h("span", { class: "strong cut", style: { display: "block" } }, dataset.name),
                        h("span", { class: "tiny faint" }, formName(dataset.form), " · changed ", timeOf(dataset.updated_at)),
                    ),
                    h("span", { class: "number small soft" }, count(dataset.rows), " rows"),
                    statusBadge(dataset.status),
                )
            ),
        );
    }

    /** @param {Element} target */
    async showRunning(target) {
        const list = await this.load(
            target,
            () => api.get("/api/operations", {}, this.signal),
            (/** @type {{data: Operation[]}} */ found) => {
                const running = found.data.filter(isGoing).slice(0, 5);
                if (!running.length) {
                    return h(
                        "p",
                        { class: "soft small", style: { padding: "var(--space-4)" } },
                        "Nothing is being worked on.",
                    );
                }
                return h(
                    "div",
                    { class: "list" },
                    running.map((operation) => {
                        const place = operationPlace(operation);
                        const name = [operationName(operation), operation.target?.dataset ? ` of ${operation.target.dataset}` : ""];
                        return h(
                            "div",
                            { class: "stack close", style: { padding: "var(--space-3) var(--space-4)" } },
                            place ? h("a", { class: "strong small", href: place }, name) : h("span", { class: "strong small" }, name),
                            new OperationView(operation.id, { done: () => void this.show() }),
                        );
                    }),
                );
            },
        );
        return list;
    }

    /**
     * The way from nothing to data that can be trained with.
     * @param {HTMLElement} target
     * @param {Dataset[]} datasets
     */
    async showSteps(target, datasets) {
        if (!canEdit()) return;
        const [first] = datasets;
        const valid = datasets.find(({ status }) => status === "valid");
        // What was done already is asked of the server; what cannot be known counts as open.
        const [measured, people] = await Promise.all([
            valid
                ? api.get(`/api/datasets/${valid.id}/quality`, {}, this.signal).then(({ quality }) => quality !== null, () => false)
                : false,
            can("admin") ? api.get("/api/users", { limit: 2 }, this.signal).then(({ data }) => data.length > 1, () => false) : true,
        ]);
        if (this.signal.aborted) return;
        const at = (
            /** @type {Dataset | undefined} */ dataset,
            /** @type {string} */ tab,
        ) => (dataset ? `/datasets/${dataset.id}/${tab}` : "/datasets");
        /** @type {[boolean, string, string, string][]} */
        const steps = [
            [datasets.length > 0, "Bring examples", "Upload JSONL, JSON or CSV.", "/datasets/new"],
            [Boolean(valid), "Mend what is wrong", "Every problem is named with its line.", at(first, "problems")],
            [hasSeenTokens(), "See what is learned", "One row as the exact tokens.", at(valid, "rows/1")],
            [measured, "Look for bad rows", "Duplicates, private data, refusals.", at(valid, "quality")],
            [people, "Invite others", "Each with a role.", "/settings/users"],
        ];
        // Whoever has done all of it needs no list.
        if (steps.every(([done]) => done)) return;
        fill(
            target,
            card("First steps", {
                flush: true,
                body: h(
                    "ol",
                    { class: "list" },
                    steps.map(([done, title, text, href]) =>
                        h(
                            "li",
                            { class: `todo ${done ? "is-done" : ""}` },
                            icon(done ? "done" : "circle"),
                            h(
                                "div",
                                null,
                                h("strong", null, h("a", { href }, title)),
                                done ? h("span", { class: "visually-hidden" }, " (done)") : null,
                                h("div", { class: "small soft" }, text),
                            ),
                        )
                    ),
                ),
            }),
        );
    }
}

define("page-dashboard", DashboardPage);
