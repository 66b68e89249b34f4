// Other runs beside this one: chosen from a list, kept in the address.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { fill, h, uniqueID } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { setQuery } from "../../core/router.js";
import { jobName, methodTitle } from "../../core/jobs.js";
import { openDialog } from "../../components/dialog.js";
import { errorBox, skeleton } from "../../components/feedback.js";
import { jobState } from "../../components/job-state.js";
import { mostRuns } from "../../components/run-charts.js";
import { timeOf } from "../../components/small.js";

/** @typedef {import("../../core/job-types.js").Job} Job */
/** @typedef {{id: string, name: string}} Run */

/**
 * @param {{live: import("../../core/jobs.js").JobLive, query: URLSearchParams, signal: AbortSignal,
 *   changed: (runs: Run[]) => void}} description
 */
export function comparing({ live, query, signal, changed }) {
    /** @type {Run[]} */
    let runs = [];
    const set = (/** @type {Run[]} */ chosen) => {
        runs = chosen;
        setQuery({ compare: chosen.map(({ id }) => id).join(",") });
        changed(chosen);
    };
    return {
        /** Reads the runs that the address names; those that are gone are left out. */
        async begin() {
            const ids = (query.get("compare") ?? "").split(",").filter((id) => id && id !== live.id).slice(0, mostRuns - 1);
            const found = await Promise.all(ids.map((id) => api.get(`/api/jobs/${encodeURIComponent(id)}`, {}, signal).catch(() => null)));
            if (!signal.aborted) set(found.filter(Boolean).map((job) => ({ id: job.id, name: jobName(job) })));
        },
        button: () =>
            h(
                "button",
                { class: "button small", type: "button", onclick: () => choose(live.id, runs, set) },
                icon("run"),
                runs.length ? `Compared with ${runs.length}` : "Compare",
            ),
    };
}

/**
 * @param {string} own
 * @param {Run[]} chosen
 * @param {(runs: Run[]) => void} done
 */
function choose(own, chosen, done) {
    let runs = [...chosen];
    const ending = new AbortController();
    const list = h("div", { class: "list", style: { "max-height": "19rem", overflow: "auto" } });
    const id = uniqueID("search");
    let timer = 0;
    const search = h("input", {
        class: "input",
        type: "search",
        id,
        oninput: () => {
            clearTimeout(timer);
            timer = window.setTimeout(() => void ask(), 220);
        },
    });
    const full = h("p", { class: "tiny faint", role: "status" }, `At most ${mostRuns - 1} others can be told apart.`);
    const bound = () => {
        for (const box of list.querySelectorAll("input")) box.disabled = !box.checked && runs.length >= mostRuns - 1;
    };
    const line = (/** @type {Job} */ job) =>
        h(
            "label",
            { class: "list-item" },
            h("input", {
                type: "checkbox",
                name: `run-${job.id}`,
                checked: runs.some((run) => run.id === job.id),
                onchange: (/** @type {Event} */ event) => {
                    const isOn = /** @type {HTMLInputElement} */ (event.target).checked;
                    runs = isOn ? [...runs, { id: job.id, name: jobName(job) }] : runs.filter((run) => run.id !== job.id);
                    bound();
                },
            }),
            h(
                "span",
                { class: "grow" },
                h("span", { class: "cut small strong", style: { display: "block" } }, jobName(job)),
                h("span", { class: "tiny faint" }, methodTitle(job.method?.name), " · ", job.base_model, " · ", timeOf(job.created_at)),
            ),
            jobState(job),
        );
    const ask = async () => {
        if (!list.childElementCount) fill(list, skeleton(4));
        try {
            const found = await api.get("/api/jobs", { search: search.value.trim(), limit: 50, sort: "-created_at" }, ending.signal);
            const others = found.data.filter((/** @type {Job} */ job) => job.id !== own && (job.started_at || job.progress));
            fill(
                list,
                others.length ? others.map(line) : h(
                    "p",
                    { class: "soft small", style: { padding: "var(--space-3)" } },
                    "No other job that began is found.",
                ),
            );
            bound();
        } catch (error) {
            if (!isAbort(error)) fill(list, errorBox(asAPIError(error), () => void ask()));
        }
    };
    const dialog = openDialog({
        title: "Compare with other runs",
        body: [h("div", { class: "field" }, h("label", { for: id }, "Search jobs"), search), list, full],
        foot: [
            runs.length
                ? h("button", {
                    class: "button quiet",
                    type: "button",
                    onclick: () => {
                        done([]);
                        dialog.close();
                    },
                }, "This run alone")
                : null,
            h("button", {
                class: "button primary",
                type: "button",
                onclick: () => {
                    done(runs);
                    dialog.close();
                },
            }, "Show"),
        ],
    });
    dialog.addEventListener("close", () => {
        clearTimeout(timer);
        ending.abort();
    });
    void ask();
}
