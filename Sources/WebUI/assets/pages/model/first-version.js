// A model that has no version yet: the job that makes the first one, live, or why there is none.

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
    const { job } = model;
    if (!job) return nothing();
    const frame = h("div", { class: "stack" });
    const live = new JobLive(job.id, signal);
    void loadInto(frame, signal, () => live.read(), (first) => followed(live, first, model, renew));
    return frame;
}

/**
 * @param {JobLive} live
 * @param {Job} first as it was found
 * @param {import("../../core/model-types.js").Model} model
 * @param {() => Promise<void>} renew
 */
function followed(live, first, model, renew) {
    const body = h("div", { class: "stack close" });
    const show = (/** @type {Job} */ job) => fill(body, ...about(job));
    show(first);
    listen(live, live.signal, {
        job: (job) => {
            show(job);
            // What the job came to stands in the model.
            if (isFinal(job) && !isFinal(first)) void renew();
        },
        progress: show,
    });
    return [
        model.state === "failed"
            ? note("bad", "Its job ended without a version.", canEdit() ? " Retry the job, or run it again with other settings." : "")
            : note("", "A job works on its first version. What needs a version appears when it is done."),
        card("The job of its first version", { body }),
    ];
}

/** @param {Job} job */
const about = (job) => [
    h("div", { class: "row between" }, h("a", { class: "strong wrap", href: `/jobs/${job.id}` }, jobName(job)), jobState(job)),
    jobBar(job),
    h("p", { class: "small soft" }, progressWords(job), timeLeft(job) ? ` · ${timeLeft(job)}` : ""),
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
