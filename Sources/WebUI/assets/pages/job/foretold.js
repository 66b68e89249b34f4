// What was foretold beside what was measured.

import { h } from "../../core/dom.js";
import { bytes, count, duration, money, percent } from "../../core/format.js";
import { isFinal } from "../../core/jobs.js";
import { card } from "../../components/feedback.js";
import { workedSeconds } from "../../components/job-state.js";
import { dataTable } from "../../components/table-frame.js";

/** @typedef {import("../../core/job-types.js").Job} Job */

/** @param {number | null | undefined} error measured over predicted, less one */
const errorText = (error) => (error === null || error === undefined ? "–" : `${error > 0 ? "+" : ""}${percent(error)}`);

/** @param {Job} job */
export function foretold(job) {
    const { estimate, progress, estimate_errors: errors, cost } = job;
    if (!estimate) return null;
    /** @type {[string, string, string, string][]} */
    const rows = [
        ["Steps", count(estimate.steps), count(progress?.step ?? null), ""],
        ["Tokens", count(estimate.tokens), count(progress?.tokens ?? null), errorText(errors?.tokens)],
        ["Time", duration(estimate.seconds), workedSeconds(job) ? duration(workedSeconds(job)) : "–", errorText(errors?.seconds)],
        ["Memory", bytes(estimate.memory_bytes), bytes(progress?.memory_bytes), errorText(errors?.memory)],
        ["Cost", money(estimate.cost, estimate.currency), cost ? money(cost.training + cost.validation, cost.currency) : "–", ""],
    ];
    return card("Foretold and measured", {
        flush: true,
        body: dataTable([
            { title: h("span", { class: "visually-hidden" }, "What"), names: true, cell: ([name]) => name },
            ...["Foretold", isFinal(job) ? "Measured" : "So far", "Error"].map((title, index) => ({
                title,
                number: true,
                class: "nowrap",
                cell: (/** @type {string[]} */ row) => row[index + 1],
            })),
        ], rows),
    });
}
