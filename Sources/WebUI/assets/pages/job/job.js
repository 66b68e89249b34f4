import { asAPIError } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { JobLive, jobName, listen } from "../../core/jobs.js";
import { loadInto, Page } from "../../core/page.js";
import { emptyState, errorBox, pageHead } from "../../components/feedback.js";
import { jobState } from "../../components/job-state.js";
import { tabs, timeOf } from "../../components/small.js";
import { jobActions } from "./actions.js";

/** @typedef {import("../../core/job-types.js").Job} Job */
/**
 * What a tab is given; `signal` ends when the tab is left, the live job goes on.
 * @typedef {{job: Job, live: JobLive, query: URLSearchParams, signal: AbortSignal}} TabContext
 */

/** @type {{name: string, text: string, make: () => Promise<(context: TabContext) => Node>}[]} */
const all = [
    { name: "overview", text: "Overview", make: async () => (await import("./overview.js")).overviewTab },
    { name: "checkpoints", text: "Checkpoints", make: async () => (await import("./checkpoints.js")).checkpointsTab },
    { name: "samples", text: "Samples", make: async () => (await import("./samples.js")).samplesTab },
    { name: "log", text: "Log", make: async () => (await import("./log.js")).logTab },
    { name: "choices", text: "Choices", make: async () => (await import("./choices.js")).choicesTab },
];

/** One job, live: what it does, what it measured, what can be done with it. */
export class JobPage extends Page {
    async show() {
        const { id } = this.place.params;
        /** @type {string} what the head says now */
        this.said = "";
        const live = new JobLive(id, this.signal);
        this.live = live;
        this.tabEnding = new AbortController();
        this.head = h("div", null);
        this.line = h(
            "div",
            { class: "connection", role: "status", hidden: true },
            icon("alert"),
            "The connection was lost; trying again. The job goes on meanwhile.",
        );
        this.nav = h("div", null);
        this.body = h("div", { class: "stack" });
        await loadInto(this, this.signal, async () => {
            try {
                return await live.read();
            } catch (error) {
                if (asAPIError(error).status === 404) return null;
                throw error;
            }
        }, (job) => {
            if (!job) return missing();
            listen(live, this.signal, {
                job: (fresh) => this.showHead(fresh),
                connection: (state) => {
                    if (this.line) this.line.hidden = state !== "lost";
                },
                refused: (error) => this.refused(error),
            });
            this.showHead(job);
            queueMicrotask(() => this.open());
            return [this.head, this.line, this.nav, this.body];
        });
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.tabEnding?.abort();
    }

    /** @param {import("../../core/page.js").Place} place */
    moved(place) {
        const isSame = place.params.id === this.place.params.id && this.live?.job;
        this.place = place;
        if (isSame) return this.open();
        this.ending.abort();
        this.ending = new AbortController();
        fill(this);
        return void this.show();
    }

    /** @param {import("../../core/api.js").APIError} error */
    refused(error) {
        if (!this.line) return;
        this.line.hidden = false;
        fill(this.line, errorBox(error, () => location.reload()));
    }

    /** @param {Job} job */
    showHead(job) {
        if (!this.head || !this.live) return;
        const said = JSON.stringify([jobName(job), job.state, job.wish, job.priority, job.notes]);
        if (said === this.said) return;
        this.said = said;
        const focused = document.activeElement instanceof HTMLElement && this.head.contains(document.activeElement)
            ? document.activeElement.dataset.action
            : null;
        fill(
            this.head,
            pageHead({
                title: jobName(job),
                crumbs: [["Jobs", "/jobs"]],
                badges: h("span", { role: "status" }, jobState(job)),
                lead: [
                    job.base_model,
                    job.rows.dataset?.name ? ` on ${job.rows.dataset.name}` : "",
                    job.rows.dataset?.version ? `, version ${job.rows.dataset.version}` : "",
                    " · created ",
                    timeOf(job.created_at),
                ],
                actions: jobActions(job, this.live),
            }),
        );
        const again = focused
            ? this.head.querySelector(`[data-action="${focused}"]`) ?? this.head.querySelector("[data-action]")
            : null;
        if (again instanceof HTMLElement) again.focus();
    }

    open() {
        const job = this.live?.job;
        if (!job || !this.live || !this.body || !this.nav) return;
        this.tabEnding?.abort();
        this.tabEnding = new AbortController();
        const { tab = "overview" } = this.place.params;
        const shown = all.find(({ name }) => name === tab);
        const at = (/** @type {string} */ name) => `/jobs/${job.id}${name === "overview" ? "" : `/${name}`}`;
        document.title = `${jobName(job)}${shown && tab !== "overview" ? `, ${shown.text.toLowerCase()}` : ""} · Tunesmith`;
        fill(
            this.nav,
            tabs({
                label: `Parts of ${jobName(job)}`,
                current: shown?.name ?? "",
                items: all.map(({ name, text }) => ({ name, text, href: at(name) })),
            }),
        );
        fill(this.body);
        if (!shown) {
            fill(
                this.body,
                emptyState({
                    icon: "search",
                    title: "Nothing is here",
                    text: "The address names no part of this job.",
                    actions: h("a", { class: "button", href: at("overview") }, "Overview"),
                }),
            );
            return;
        }
        const context = { job, live: this.live, query: new URLSearchParams(location.search), signal: this.tabEnding.signal };
        void loadInto(this.body, this.tabEnding.signal, shown.make, (make) => make(context));
    }
}

const missing = () =>
    h(
        "div",
        { class: "card" },
        emptyState({
            icon: "search",
            title: "There is no such job",
            text: "It may belong to another organization: switch there at the top of the navigation.",
            actions: h("a", { class: "button primary", href: "/jobs" }, "All jobs"),
        }),
    );

define("page-job", JobPage);
