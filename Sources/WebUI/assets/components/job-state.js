// How a job stands, at a glance: its state, its bar, its time and its money.

import { h } from "../core/dom.js";
import { count, decimal, duration, figure, money, percent, sentence, shortened, words } from "../core/format.js";
import { isFinal, jobName, shareOf, stateWord } from "../core/jobs.js";
import { progressBar, statusBadge } from "./feedback.js";

/** @typedef {import("../core/job-types.js").Job} Job */

/** @param {Pick<Job, "state" | "wish">} job */
export const jobState = (job) => statusBadge(stateWord(job));

/** @param {Job} job seconds that trainers worked */
export const workedSeconds = (job) => job.training_seconds || 0;

/** @param {Job} job */
export const jobDuration = (job) => (workedSeconds(job) ? h("span", { class: "nowrap" }, duration(workedSeconds(job))) : "–");

/** @param {Job} job what it has cost so far; what it may cost, while nothing is measured */
export function jobCost({ cost, estimate, state }) {
    if (cost) return h("span", { class: "nowrap" }, money(cost.training + cost.validation, cost.currency));
    if (estimate?.cost !== null && estimate?.cost !== undefined && !isFinal({ state })) {
        return h("span", { class: "faint nowrap", title: "Foretold" }, "≈ ", money(estimate.cost, estimate.currency));
    }
    return "–";
}

/**
 * What went wrong, as a sentence whose numbers have no more digits than one reads.
 * @param {string} message
 */
export const plainFailure = (message) => sentence(message.replaceAll(/\d+\.\d{5,}(e[+-]?\d+)?/g, (number) => figure(Number(number))));

/** @param {Job} job what is being done, in a line */
export function progressWords(job) {
    const { state, progress, position, not_before_at: later } = job;
    if (state === "pending") return "Its rows have not been looked at yet";
    if (state === "validating") return "Rows are made, checked and counted";
    if (state === "interrupted") return later ? "Its trainer was found dead; it goes on soon" : "It waits to go on";
    if (state === "queued" && !progress) return position ? `Place ${count(position)} in the queue` : "It waits for its turn";
    if (state === "starting" && !progress) return "The trainer is being started";
    if (state === "failed" && job.failure) return shortened(plainFailure(job.failure.message), 90);
    if (!progress) return isFinal(job) ? "It made no step" : "No step yet";
    const isShort = state === "succeeded" && progress.step < progress.total_steps;
    const parts = [
        isShort
            ? `Stopped early, at step ${count(progress.step)} of at most ${count(progress.total_steps)}`
            : `Step ${count(progress.step)} of ${count(progress.total_steps)}`,
    ];
    if (!isFinal(job)) parts.push(`epoch ${decimal(progress.epoch, 2)}`);
    if (progress.loss !== null) parts.push(`loss ${figure(progress.loss)}`);
    return parts.join(" · ");
}

/** @param {Job} job */
export function timeLeft({ state, progress }) {
    if (state !== "running" || progress?.remaining_seconds === null || progress?.remaining_seconds === undefined) return "";
    return `about ${duration(progress.remaining_seconds)} left`;
}

/** @param {Job} job whether a bar says anything */
const hasBar = (job) => !isFinal(job) || shareOf(job) !== null;

/**
 * A bar with its share.
 * @param {Job} job
 */
export function jobBar(job) {
    const share = shareOf(job);
    if (!hasBar(job)) return h("span", { class: "faint" }, "–");
    const isWaiting = job.state === "queued" || job.state === "paused" || job.state === "interrupted";
    return h(
        "div",
        { class: "job-bar" },
        progressBar(share ?? (isWaiting ? 0 : null), {
            label: `Progress of ${jobName(job)}`,
            tone: job.state === "succeeded" ? "good" : job.state === "failed" ? "bad" : "",
        }),
        h("span", { class: "tiny soft number" }, share === null ? words(stateWord(job)) : percent(share, 0)),
    );
}
