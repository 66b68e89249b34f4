import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { isMoving, jobName, methodTitle } from "../../core/jobs.js";
import { Page } from "../../core/page.js";
import { canEdit } from "../../core/session.js";
import { emptyState, pageHead } from "../../components/feedback.js";
import { jobBar, jobCost, jobDuration, jobState, progressWords, timeLeft } from "../../components/job-state.js";
import { ListView } from "../../components/list-view.js";
import { tabs, timeOf } from "../../components/small.js";

/** @typedef {import("../../core/job-types.js").Job} Job */
/** @typedef {import("../../core/dom.js").Children} Children */

/** What changes while a job runs, by the name of its cell. */
const live = {
    state: (/** @type {Job} */ job) => jobState(job),
    bar: (/** @type {Job} */ job) => jobBar(job),
    words: (/** @type {Job} */ job) => [progressWords(job), timeLeft(job) ? ` · ${timeLeft(job)}` : ""],
    duration: (/** @type {Job} */ job) => jobDuration(job),
    cost: (/** @type {Job} */ job) => jobCost(job),
};

/** How often the list is asked for while something moves, and while nothing does. */
const pace = { moving: 2000, still: 15000 };

/** @type {[string, string][]} */
const scopes = [["", "All"], ["active", "Active"], ["completed", "Completed"], ["failed", "Failed"]];

/** Every job of the organization; those that run move. */
export class JobsPage extends Page {
    show() {
        /** @type {Job[]} */
        this.jobs = [];
        this.timer = 0;
        this.lost = h(
            "div",
            { class: "connection", role: "status", hidden: true },
            icon("alert"),
            "The connection was lost; trying again.",
        );
        this.counts = h("div", null);
        const state = this.place.query.get("state") ?? "";
        this.list = new ListView({
            noun: "jobs",
            search: "Search jobs",
            sort: "-created_at",
            load: (query, signal) => this.read({ ...query, ...(state ? { state } : {}) }, signal),
            href: (job) => `/jobs/${job.id}`,
            filters: [
                {
                    name: "method",
                    label: "Any method",
                    options: ["lora", "qlora", "full", "prefix", "adapter"].map((name) => [name, methodTitle(name)]),
                },
            ],
            columns: this.columns(),
            empty: () => this.nothing(state),
        });
        fill(
            this,
            pageHead({
                title: "Jobs",
                lead: "Training runs: they go on when this page, the server or the power goes.",
                actions: canEdit() ? h("a", { class: "button primary", href: "/jobs/new" }, icon("plus"), "New job") : null,
            }),
            this.counts,
            this.lost,
            this.list,
        );
        this.showScopes(state, null);
        api.get("/api/jobs/stats", {}, this.signal).then(({ by_state: counts }) => this.showScopes(state, counts), () => {});
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        clearTimeout(this.timer);
    }

    /**
     * The link of the navigation and the scopes lead to the list without other filters.
     * @param {import("../../core/page.js").Place} place
     */
    moved(place) {
        this.place = place;
        clearTimeout(this.timer);
        void this.show();
    }

    /**
     * @param {string} state
     * @param {Partial<Record<string, number>> | null} counts jobs by state
     */
    showScopes(state, counts) {
        const sum = (/** @type {(name: string) => boolean} */ fits) =>
            Object.entries(counts ?? {}).reduce((total, [name, jobs]) => total + (fits(name) ? jobs ?? 0 : 0), 0);
        const ended = ["succeeded", "failed", "cancelled"];
        /** @type {Record<string, number>} */
        const totals = {
            "": sum(() => true),
            active: sum((name) => !ended.includes(name)),
            completed: sum((name) => name === "succeeded"),
            failed: sum((name) => name === "failed"),
        };
        fill(
            this.counts ?? this,
            tabs({
                label: "Which jobs",
                current: state,
                items: scopes.map(([name, text]) => ({
                    name,
                    href: name ? `/jobs?state=${name}` : "/jobs",
                    text: [text, counts ? h("span", { class: "faint number" }, count(totals[name])) : null],
                })),
            }),
        );
    }

    /** @returns {import("../../components/list-view.js").ListColumn<Job>[]} */
    columns() {
        const cell = (/** @type {keyof typeof live} */ name) => (/** @type {Job} */ job) =>
            h("div", { "data-job": job.id, "data-cell": name }, live[name](job));
        return [
            {
                title: "Name",
                sort: "name",
                cell: (job) =>
                    h(
                        "div",
                        { class: "name" },
                        h("a", { class: "strong", href: `/jobs/${job.id}` }, jobName(job)),
                        h("div", { class: "tiny faint" }, cell("words")(job)),
                    ),
            },
            { title: "State", cell: cell("state") },
            { title: "Progress", cell: cell("bar") },
            {
                title: "Model",
                cell: (job) => [
                    job.result
                        ? h(
                            "a",
                            { href: `/models/${job.result.model_id}?version=${job.result.version}` },
                            `${job.result.model_name} ${job.result.version}`,
                        )
                        : h("span", { class: "soft" }, job.model || "–"),
                    h("div", { class: "tiny faint nowrap" }, `${methodTitle(job.method?.name)} · ${job.base_model}`),
                ],
            },
            { title: "Duration", sort: "duration", number: true, cell: cell("duration") },
            { title: "Cost", number: true, cell: cell("cost") },
            { title: "Created", sort: "created_at", cell: ({ created_at: time }) => timeOf(time) },
        ];
    }

    /**
     * @param {Record<string, string | number>} query
     * @param {AbortSignal} signal
     */
    async read(query, signal) {
        clearTimeout(this.timer);
        const list = await api.get("/api/jobs", query, signal);
        this.jobs = list.data;
        this.query = query;
        this.askSoon();
        return list;
    }

    /** One request for the whole page; the sooner the more there is to be seen. */
    askSoon() {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.ask(), this.jobs?.some(isMoving) ? pace.moving : pace.still);
    }

    async ask() {
        if (this.signal.aborted) return;
        if (document.hidden) return this.askSoon();
        try {
            const list = await api.get("/api/jobs", this.query, this.signal);
            if (this.signal.aborted) return;
            if (this.lost) this.lost.hidden = true;
            this.renew(list.data);
        } catch {
            if (!this.signal.aborted && this.lost) this.lost.hidden = false;
        }
        if (!this.signal.aborted) this.askSoon();
    }

    /**
     * Cells that changed are drawn anew; the whole list only where other jobs stand in it.
     * @param {Job[]} fresh
     */
    renew(fresh) {
        const before = this.jobs ?? [];
        const isSame = fresh.length === before.length &&
            fresh.every(({ id, state, result }, index) =>
                id === before[index].id && (state === before[index].state || Boolean(result) === Boolean(before[index].result))
            );
        this.jobs = fresh;
        if (!isSame) return void this.list?.refresh();
        for (const cell of this.querySelectorAll("[data-cell]")) {
            const job = fresh.find(({ id }) => id === cell.getAttribute("data-job"));
            const name = /** @type {keyof typeof live} */ (cell.getAttribute("data-cell"));
            if (job) fill(cell, live[name](job));
        }
        return undefined;
    }

    /** @param {string} state */
    nothing(state) {
        if (state) {
            return emptyState({
                icon: "run",
                title: `No ${state} jobs`,
                text: state === "failed" ? "Nothing has failed." : "None is in such a state now.",
                actions: h("a", { class: "button", href: "/jobs" }, "All jobs"),
            });
        }
        return emptyState({
            icon: "run",
            title: "No jobs yet",
            text: canEdit()
                ? "A job makes a model of a dataset. Bring examples first, then start a job; what it takes is said before."
                : "Nobody in this organization has started a job yet.",
            actions: canEdit()
                ? [
                    h("a", { class: "button primary", href: "/jobs/new" }, icon("plus"), "New job"),
                    h("a", { class: "button", href: "/datasets/new" }, icon("upload"), "Bring examples"),
                ]
                : null,
        });
    }
}

define("page-jobs", JobsPage);
