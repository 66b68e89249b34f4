// How far a job is, what it measured, how it ended, and what was foretold.

import { fill, h } from "../../core/dom.js";
import { bytes, count, counted, duration, figure, money, percent } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { isFinal, jobName, listen, shareOf } from "../../core/jobs.js";
import { setQuery } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { card, note, progressBar } from "../../components/feedback.js";
import { progressWords, timeLeft, workedSeconds } from "../../components/job-state.js";
import { RunCharts } from "../../components/run-charts.js";
import { facts, timeOf } from "../../components/small.js";
import { comparing } from "./compare.js";
import { notes } from "./actions.js";
import { failureNote } from "./failure.js";
import { foretold } from "./foretold.js";

/** @typedef {import("../../core/job-types.js").Job} Job */

/** @param {import("./job.js").TabContext} context */
export function overviewTab({ live, query, signal }) {
    const outcome = h("div", { class: "stack outcome", role: "status" });
    const progress = h("div", null);
    const figures = h("section", { class: "card", "aria-label": "Figures" });
    const charts = h("div", null);
    const side = h("div", { class: "grid", style: { "--cell": "26rem", "align-items": "start" } });
    let said = "";
    /** @type {RunCharts | null} */
    let drawn = null;
    const show = (/** @type {Job} */ job) => {
        fill(progress, progressCard(job));
        figures.hidden = !job.progress && isFinal(job);
        fill(figures, figuresOf(job));
        const now = JSON.stringify([job.state, job.failure, job.result, job.not_before_at, job.restarts]);
        if (now !== said) {
            said = now;
            fill(outcome, outcomeOf(job));
        }
        fill(side, foretold(job), aboutCard(job, live));
    };
    const draw = (/** @type {{id: string, name: string}[]} */ others) => {
        const job = /** @type {Job} */ (live.job);
        const range = (/** @type {string} */ name) => (query.get(name) === null ? null : Number(query.get(name)));
        drawn = new RunCharts({
            runs: [{ id: job.id, name: jobName(job) }, ...others],
            range: { from: range("from"), to: range("to") },
            isLogarithmic: query.get("log") === "1",
            changed: ({ from, to }, isLogarithmic) => setQuery({ from, to, log: isLogarithmic ? 1 : null }),
            actions: compare.button(),
            empty: isFinal(job) ? "This job made no step." : "The charts begin with the first step.",
        });
        fill(charts, drawn);
    };
    const compare = comparing({ live, query, signal, changed: draw });
    show(/** @type {Job} */ (live.job));
    void compare.begin();
    listen(live, signal, {
        job: (job) => {
            show(job);
            if (isFinal(job)) void drawn?.load();
        },
        progress: (job) => {
            show(job);
            drawn?.add(job.progress);
        },
        // What was missed while the connection was lost is read again.
        healed: () => void drawn?.load(),
    });
    return h("div", { class: "stack" }, outcome, progress, figures, charts, side);
}

/** @param {Job} job */
function progressCard(job) {
    if (isFinal(job) && job.state !== "succeeded" && !job.progress) return null;
    const share = shareOf(job);
    // Why it failed stands above.
    const words = progressWords(job.failure ? { ...job, failure: null } : job);
    const isWaiting = ["queued", "paused", "interrupted", "pending"].includes(job.state);
    return h(
        "section",
        { class: "card", "aria-label": "Progress" },
        h(
            "div",
            { class: "body stack close" },
            h(
                "div",
                { class: "row between small" },
                h("span", { class: "number" }, words),
                h("span", { class: "soft number" }, [share === null ? "" : percent(share), timeLeft(job)].filter(Boolean).join(" · ")),
            ),
            progressBar(share ?? (isWaiting ? 0 : null), {
                label: "Progress",
                tone: job.state === "succeeded" ? "good" : job.state === "failed" ? "bad" : "",
            }),
        ),
    );
}

/** @param {Job} job */
function figuresOf(job) {
    const { progress, cost } = job;
    const stat = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ more = "") =>
        h(
            "div",
            { class: "stat" },
            h("span", { class: "name" }, name),
            h("span", { class: "value" }, value),
            more ? h("span", { class: "tiny faint" }, more) : null,
        );
    const best = progress?.best_validation_loss;
    const share = (/** @type {number | null | undefined} */ value) => (value === null || value === undefined ? "–" : percent(value));
    return h(
        "div",
        { class: "stats is-dense" },
        stat("Loss (nats)", figure(progress?.loss)),
        stat("Validation loss", figure(progress?.validation_loss), best === null || best === undefined ? "" : `best ${figure(best)}`),
        stat(
            "Token accuracy",
            share(progress?.accuracy),
            share(progress?.validation_accuracy) === "–" ? "" : `${share(progress?.validation_accuracy)} in validation`,
        ),
        stat(
            "Worked",
            workedSeconds(job) ? duration(workedSeconds(job)) : "–",
            job.validation_seconds ? `${duration(job.validation_seconds)} of it to score` : "",
        ),
        stat(
            "Cost so far",
            cost ? money(cost.training + cost.validation, null) : "–",
            cost ? `${cost.currency}, ${money(cost.validation, null)} of it to score` : "",
        ),
        stat(
            "Tokens",
            count(progress?.tokens),
            progress?.tokens_per_second ? `${count(Math.round(progress.tokens_per_second))} each second` : "",
        ),
        stat("Memory", bytes(progress?.memory_bytes)),
    );
}

/** @param {Job} job */
function outcomeOf(job) {
    const { failure, result, state } = job;
    if (state === "succeeded" && result) {
        return h(
            "div",
            { class: "note good" },
            icon("done"),
            h(
                "div",
                { class: "row between" },
                h("span", null, h("strong", null, "It is done."), ` It made version ${result.version} of ${result.model_name}.`),
                h(
                    "a",
                    { class: "button small primary", href: `/models/${result.model_id}?version=${result.version}` },
                    icon("cube"),
                    "See the model",
                ),
            ),
        );
    }
    if (state === "failed" && failure) return failureNote(job, failure);
    if (state === "interrupted") {
        return note(
            "warn",
            h("strong", null, "Its trainer was found dead."),
            " It goes on from its newest checkpoint",
            job.not_before_at ? [" ", timeOf(job.not_before_at)] : "",
            `. Restarts in a row: ${count(job.restarts)}.`,
        );
    }
    if (state === "paused") return note("warn", "It is paused with a checkpoint and keeps its place in the queue.");
    if (state === "cancelled") {
        return note(
            "",
            job.progress
                ? "It was cancelled. A retry goes on from its checkpoints."
                : "It was cancelled before its first step. A retry begins anew.",
        );
    }
    if (state === "cancelling") return note("warn", "It ends as soon as its trainer has written a checkpoint.");
    return null;
}

/**
 * @param {Job} job
 * @param {import("../../core/jobs.js").JobLive} live
 */
function aboutCard(job, live) {
    const { rows, validation } = job;
    const place = (/** @type {Job["rows"] | null} */ each) =>
        each?.dataset?.id
            ? h(
                "a",
                { href: `/datasets/${each.dataset.id}${each.dataset.version ? `?version=${each.dataset.version}` : ""}` },
                `${each.dataset.name}, version ${each.dataset.version}`,
            )
            : each?.kind === "conversations"
            ? "recorded conversations"
            : each?.kind === "file"
            ? "an uploaded file"
            : "none";
    /** @type {[import("../../core/dom.js").Children, import("../../core/dom.js").Children][]} */
    const pairs = [
        ["Rows", place(rows)],
        [
            "Validated with",
            validation ? place(validation) : job.validation_percent ? `${figure(job.validation_percent)} % of the rows` : "no rows",
        ],
        ["Started", job.started_at ? timeOf(job.started_at) : isFinal(job) ? "never" : "not yet"],
        ["Ended", job.finished_at ? timeOf(job.finished_at) : "not yet"],
        ["Attempts", counted(job.attempt, "attempt")],
        ["Priority", count(job.priority)],
        ["Id", h("code", { class: "tiny" }, job.id)],
    ];
    if (job.notes) pairs.push(["Notes", h("span", { class: "wrap", style: { "white-space": "pre-wrap" } }, job.notes)]);
    return card("About", {
        body: facts(pairs),
        actions: canEdit()
            ? h(
                "button",
                { class: "button small quiet", type: "button", onclick: () => notes(job, live) },
                icon("pen"),
                job.notes ? "Change notes" : "Add notes",
            )
            : null,
    });
}
