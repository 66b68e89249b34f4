// Jobs that run or wait, with bars that move: one request every few seconds while something moves.

import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { isMoving, jobName } from "../../core/jobs.js";
import { canEdit } from "../../core/session.js";
import { asAPIError, isAbort } from "../../core/api.js";
import { emptyState, errorBox, skeleton } from "../../components/feedback.js";
import { jobBar, jobState, progressWords, timeLeft } from "../../components/job-state.js";

/** @typedef {import("../../core/job-types.js").Job} Job */

const pace = { moving: 2000, still: 15000 };

export class RunningJobs extends HTMLElement {
    /** @param {() => void} ended said when a job has ended */
    constructor(ended) {
        super();
        this.ended = ended;
        this.timer = 0;
        /** @type {string[]} */
        this.shown = [];
        this.ending = new AbortController();
        this.lost = h(
            "div",
            { class: "connection", role: "status", hidden: true, style: { padding: "var(--space-2) var(--space-4)" } },
            icon("alert"),
            "The connection was lost; trying again.",
        );
        this.list = h("div", { class: "list" });
    }

    connectedCallback() {
        this.style.display = "block";
        this.ending = new AbortController();
        fill(this, this.lost, this.list);
        fill(this.list, h("div", { style: { padding: "var(--space-4)" } }, skeleton(3)));
        this.setAttribute("aria-busy", "true");
        void this.ask();
    }

    disconnectedCallback() {
        clearTimeout(this.timer);
        this.ending.abort();
    }

    async ask() {
        const { signal } = this.ending;
        let isLive = this.shown.length > 0;
        if (!document.hidden || this.hasAttribute("aria-busy")) {
            try {
                const { data } = await api.get("/api/jobs", { state: "active", limit: 5, sort: "-updated_at" }, signal);
                if (signal.aborted) return;
                this.lost.hidden = true;
                this.show(data);
                isLive = data.some(isMoving);
            } catch (error) {
                if (isAbort(error) || signal.aborted) return;
                if (this.shown.length) this.lost.hidden = false;
                else {fill(
                        this.list,
                        h("div", { style: { padding: "var(--space-4)" } }, errorBox(asAPIError(error), () => this.connectedCallback())),
                    );}
            }
            this.removeAttribute("aria-busy");
        }
        this.timer = window.setTimeout(() => void this.ask(), isLive ? pace.moving : pace.still);
    }

    /** @param {Job[]} jobs */
    show(jobs) {
        const ids = jobs.map(({ id }) => id).sort();
        if (this.shown.some((id) => !ids.includes(id))) this.ended();
        // Links keep the focus: only what changed is drawn anew.
        if (!ids.length || ids.join() !== this.shown.join()) {
            fill(this.list, jobs.length ? jobs.map(line) : nothing());
        } else {
            for (const job of jobs) {
                const place = this.list.querySelector(`[data-job="${job.id}"]`);
                if (place) fill(place, state(job));
            }
        }
        this.shown = ids;
    }
}

/** @param {Job} job */
const line = (job) =>
    h(
        "div",
        { class: "list-item is-column" },
        h("a", { class: "strong small cut", href: `/jobs/${job.id}` }, jobName(job)),
        h("div", { class: "stack close", "data-job": job.id }, state(job)),
    );

/** @param {Job} job */
const state = (job) => [
    h(
        "div",
        { class: "row between tiny soft" },
        h("span", { class: "number" }, [progressWords(job), timeLeft(job)].filter(Boolean).join(" · ")),
        jobState(job),
    ),
    jobBar(job),
];

const nothing = () =>
    emptyState({
        icon: "run",
        title: "No job runs",
        text: canEdit() ? "A job makes a model of a dataset; while it runs it is shown here." : "Jobs that run are shown here.",
    });

define("running-jobs", RunningJobs);
