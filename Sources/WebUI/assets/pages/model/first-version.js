// A model that has no version yet: the job that makes the first one, live, or why there is none.

import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { isFinal, JobLive, jobName, listen } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { canEdit } from "../../core/session.js";
import { card, emptyState, note } from "../../components/feedback.js";
import { jobBar, jobState, progressWords, timeLeft } from "../../components/job-state.js";

/** @typedef {import("../../core/job-types.js").Job} Job */

/**
 * @param {{model: import("../../core/model-types.js").Model, signal: AbortSignal, renew: () => Promise<void>}} context
 */
export function firstVersion({ model, signal, renew }) {
    const frame = h("div", { class: "stack" });
    void loadInto(
        frame,
        signal,
        () => api.get("/api/jobs", { model: model.name, sort: "-created_at", limit: 1 }, signal),
        ({ data: [job] }) => (job ? followed(job, model, signal, renew) : nothing()),
    );
    return frame;
}

/**
 * @param {Job} first as it was found
 * @param {import("../../core/model-types.js").Model} model
 * @param {AbortSignal} signal
 * @param {() => Promise<void>} renew
 */
function followed(first, model, signal, renew) {
    const live = new JobLive(first.id, signal);
    const body = h("div", { class: "stack" });
    const show = (/** @type {Job} */ job) => fill(body, ...about(job));
    listen(live, signal, {
        job: (job) => {
            show(job);
            // What the job came to stands in the model.
            if (isFinal(job) && !isFinal(first)) void renew();
        },
        progress: show,
    });
    live.take(first);
    return [
        model.state === "failed"
            ? note("bad", "Its job ended without a version. ", canEdit() ? "Retry the job, or clone it with other settings." : "")
            : note("", "A job works on its first version. What needs a version appears when it is done."),
        card("The job of its first version", { body }),
    ];
}

/** @param {Job} job */
const about = (job) => [
    h("div", { class: "row between" }, h("a", { class: "strong wrap", href: `/jobs/${job.id}` }, jobName(job)), jobState(job)),
    jobBar(job),
    h("p", { class: "small soft" }, progressWords(job), timeLeft(job) ? ` · ${timeLeft(job)}` : ""),
    job.failure?.hint ? h("p", { class: "small soft" }, job.failure.hint) : null,
    h("div", { class: "row" }, h("a", { class: "button small", href: `/jobs/${job.id}` }, isFinal(job) ? "See what happened" : "Watch it")),
];

const nothing = () =>
    h(
        "div",
        { class: "card" },
        emptyState({
            icon: "cube",
            title: "No version yet",
            text: "A job with this model's name makes its first version.",
            actions: canEdit() ? h("a", { class: "button primary", href: "/jobs/new" }, "New job") : null,
        }),
    );
