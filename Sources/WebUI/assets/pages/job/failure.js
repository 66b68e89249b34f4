// Why a job failed, and what to do now.

import { h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { canEdit } from "../../core/session.js";
import { sentence } from "../../core/format.js";
import { plainFailure } from "../../components/job-state.js";
import { queryOf } from "../new-job/request.js";

/** @typedef {import("../../core/job-types.js").Job} Job */
/** @typedef {import("../../core/job-types.js").JobFailure} JobFailure */

/** What helps where the trainer's own hint speaks of options of the command line. */
const advice = /** @type {Record<string, (job: Job) => string>} */ ({
    training_diverged: ({ hyperparameters }) => {
        const rate = hyperparameters?.learning_rate;
        const lower = typeof rate === "number"
            ? `it was ${rate}; ${Number((rate / 10).toPrecision(3))} is a good next try`
            : "a tenth of it";
        return `Run it again with a lower learning rate (${lower}), or with a longer warm-up.`;
    },
    out_of_memory: () => "Run it again with shorter rows, a method that needs less memory, or a smaller base.",
    disk_full: () => "Free some disk space, then retry: it goes on from its newest checkpoint.",
    file_unwritable: () => "See that the server may write into its data folder, then retry: it goes on from its newest checkpoint.",
});

/**
 * @param {Job} job
 * @param {JobFailure} failure
 */
export function failureNote(job, { code, message, hint }) {
    const own = hint?.includes(" --") ? advice[code]?.(job) : null;
    const help = own ?? hint;
    return h(
        "div",
        { class: "note bad", role: "alert" },
        icon("error"),
        h(
            "div",
            { class: "stack close" },
            h(
                "div",
                { class: "stack tight" },
                h("strong", { class: "wrap" }, plainFailure(message)),
                help ? h("div", { class: "soft wrap" }, sentence(help)) : null,
            ),
            h(
                "div",
                { class: "row" },
                canEdit()
                    ? h(
                        "a",
                        { class: "button small", href: `/jobs/new/settings?${queryOf(job)}` },
                        icon("copy"),
                        "Change settings and run again",
                    )
                    : null,
                h("a", { class: "button small", href: `/jobs/${job.id}/log?level=warn` }, icon("list"), "See the log"),
                h("code", { class: "tiny soft" }, code),
            ),
        ),
    );
}
