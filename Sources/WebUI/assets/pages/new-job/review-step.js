// The last step: what was chosen, what it takes, the commands that do the same, and the launch.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, count, counted, duration, money, sentence, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { jobName, methodTitle } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { navigate } from "../../core/router.js";
import { card, note } from "../../components/feedback.js";
import { busy } from "../../components/form.js";
import { codeBlock, facts } from "../../components/small.js";
import { dataTable } from "../../components/table-frame.js";
import { toast, toastError } from "../../components/toast.js";
import { commandOf, curlOf, requestOf, settingLabel } from "./request.js";
import { namedSettingText } from "./setting-row.js";

/** @typedef {import("../../core/job-types.js").Estimates} Estimates */
/** @typedef {import("../../core/job-types.js").MethodEstimate} MethodEstimate */
/** @typedef {Record<string, any>} Request */

/** @param {import("./new-job.js").StepContext} context */
export function reviewStep({ query, signal, go }) {
    const request = requestOf(query);
    const frame = h("div", { class: "stack" });
    void loadInto(
        frame,
        signal,
        async () => {
            /** @type {Estimates} */
            const answer = await api.post("/api/jobs/estimate-cost", request, { signal });
            const name = request.method?.name ?? answer.recommended.method.name;
            const own = answer.estimates.find(({ method }) => method.name === name) ?? answer.estimates[0];
            const ids = [request.rows.dataset?.id, request.validation?.dataset?.id].filter(Boolean);
            const names = await Promise.all(ids.map((id) => api.get(`/api/datasets/${encodeURIComponent(id)}`, {}, signal)));
            return { answer, own, nameOf: (/** @type {string} */ id) => names.find((dataset) => dataset.id === id)?.name ?? id };
        },
        ({ answer, own, nameOf }) => [
            own.fits ? null : note(
                "warn",
                h("strong", null, "It needs more memory than this machine can give."),
                " The job would wait for it; another method or shorter rows may fit.",
            ),
            figures(own),
            h(
                "div",
                { class: "two" },
                h("div", { class: "stack" }, chosen(request, own, nameOf), settingsTable(request, own)),
                h("div", { class: "stack" }, parts(own), prices(answer)),
            ),
            card("The same from a terminal", {
                body: h(
                    "div",
                    { class: "stack close" },
                    codeBlock(commandOf(request, nameOf), { label: "Copy the command" }),
                    h("p", { class: "small soft" }, "Or over HTTP, with an API key of yours that may write jobs:"),
                    codeBlock(curlOf(request), { label: "Copy the request" }),
                ),
            }),
            foot(request, go),
        ],
    );
    return frame;
}

/** @param {MethodEstimate} own */
function figures({ estimate }) {
    const stat = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ more) =>
        h(
            "div",
            { class: "stat" },
            h("span", { class: "name" }, name),
            h("span", { class: "value" }, value),
            h("span", { class: "tiny faint" }, more),
        );
    return h(
        "section",
        { class: "card stats", "aria-label": "What it takes" },
        stat("Tokens", count(estimate.tokens), `${count(estimate.trained_tokens)} of them learned`),
        stat("Time", duration(estimate.seconds), `${counted(estimate.steps, "step")}`),
        stat("Memory", bytes(estimate.memory_bytes), estimate.recomputes ? "layers compute twice" : "at the peak"),
        stat("Cost", money(estimate.cost, estimate.currency), estimate.cost === null ? "no price is set" : "at this machine's price"),
    );
}

/**
 * @param {Request} request
 * @param {MethodEstimate} own
 * @param {(id: string) => string} nameOf
 */
function chosen(request, own, nameOf) {
    const { rows, validation } = request;
    const place = (/** @type {any} */ { id, version }) =>
        h(
            "a",
            { href: `/datasets/${id}${version ? `?version=${version}` : ""}` },
            nameOf(id),
            version ? `, version ${version}` : "",
        );
    /** @type {[import("../../core/dom.js").Children, import("../../core/dom.js").Children][]} */
    const pairs = [
        ["Rows", rows.kind === "dataset" ? place(rows.dataset) : `Recorded conversations, as ${rows.name}`],
        ["Learned", counted(own.estimate.rows, "row")],
        [
            "Validated with",
            own.estimate.validation_rows
                ? [counted(own.estimate.validation_rows, "row"), validation ? [" of ", place(validation.dataset)] : null]
                : "no rows",
        ],
        ["Base model", request.base_model],
        ["Method", [methodTitle(own.method.name), request.method ? "" : ", as advised"]],
        ["Job", request.name || "called after its rows and base"],
        ["Model", request.model || "called after the job"],
    ];
    if (request.notes) pairs.push(["Notes", request.notes]);
    return card("What was chosen", { body: facts(pairs) });
}

/**
 * @param {Request} request
 * @param {MethodEstimate} own
 */
function settingsTable(request, own) {
    const mine = { ...request.settings, ...request.method };
    const { name: _, ...ofMethod } = own.method;
    const rows = Object.entries({ ...ofMethod, ...own.hyperparameters });
    return card("Settings", {
        flush: true,
        body: dataTable([
            { title: "Setting", names: true, cell: ([name]) => sentence(settingLabel(name)) },
            { title: "Value", class: "mono tiny wrap", cell: ([name, value]) => namedSettingText(name, value) },
            {
                title: "Why",
                class: "soft wrap",
                cell: ([name]) =>
                    sentence(
                        name in mine ? "set by you" : own.reasons.find(({ setting }) => setting === name)?.reason ?? "the usual value",
                    ),
            },
        ], rows),
    });
}

/** @param {MethodEstimate} own */
const parts = ({ estimate }) =>
    card("Where the time goes", {
        body: h(
            "div",
            { class: "bars" },
            estimate.parts.map(({ name, seconds }) => [
                h("span", null, sentence(words(name))),
                h("span", { class: "bar", style: { "--share": String(estimate.seconds ? (seconds / estimate.seconds) * 100 : 0) } }),
                h("span", { class: "number soft" }, duration(seconds)),
            ]),
        ),
    });

/** @param {Estimates} answer */
const prices = ({ prices: list }) =>
    list.length
        ? card("The same tokens elsewhere", {
            body: facts(
                list.map(({ provider, model, cost, currency, as_of: date, source }) => [
                    h("span", { title: source }, provider, model ? h("div", { class: "tiny faint" }, model) : null),
                    h("span", { class: "number" }, money(cost, currency), h("div", { class: "tiny faint" }, `as of ${date}`)),
                ]),
            ),
        })
        : null;

/**
 * @param {Request} request
 * @param {(step: string) => void} go
 */
function foot(request, go) {
    // One key for all tries: a launch whose answer was lost does not become two jobs.
    const key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const launch = h(
        "button",
        {
            class: "button primary",
            type: "button",
            onclick: async () => {
                busy(launch, true);
                try {
                    const job = await api.post("/api/jobs", request, { headers: { "Idempotency-Key": key } });
                    toast(`${jobName(job)} is in the queue.`);
                    await navigate(`/jobs/${job.id}`);
                } catch (error) {
                    toastError(error);
                    busy(launch, false);
                }
            },
        },
        icon("play"),
        "Start the job",
    );
    return h(
        "div",
        { class: "row between" },
        h("button", { class: "button", type: "button", onclick: () => go("settings") }, icon("left"), "Settings"),
        launch,
    );
}
