// Methods beside each other: what each takes, which one is advised, and why.

import { h } from "../../core/dom.js";
import { bytes, count, duration, money } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { methodTitle } from "../../core/jobs.js";
import { badge, note } from "../../components/feedback.js";
import { dataTable } from "../../components/table-frame.js";

/** @typedef {import("../../core/job-types.js").Estimates} Estimates */
/** @typedef {import("../../core/job-types.js").Method} Method */
/** @typedef {import("../../core/job-types.js").MethodDescription} MethodDescription */

/** @type {Record<string, string>} */
const bases = {
    finished_jobs: "Times come from jobs that finished here.",
    calibration: "Times come from this machine's calibration.",
    typical: "Times are those of a typical machine: run “tunesmith doctor --calibrate” for those of this one.",
};

/**
 * The way to the method that is advised, question by question.
 * @param {Estimates} estimates
 */
export const advice = ({ recommended }) =>
    h(
        "details",
        { class: "small" },
        h("summary", null, "Why ", h("strong", null, methodTitle(recommended.method.name)), " is advised"),
        h(
            "ol",
            { class: "path-list" },
            recommended.path.map(({ question, answer, because }) =>
                h("li", null, h("span", null, question, " ", h("strong", null, answer), ". ", h("span", { class: "soft" }, because)))
            ),
        ),
    );

/**
 * One estimate of each method: the first, which is the one with the settings that were chosen or are advised.
 * @param {Estimates} estimates
 */
export const eachOnce = ({ estimates }) =>
    estimates.filter(({ method }, index) => estimates.findIndex((other) => other.method.name === method.name) === index);

/**
 * @param {{estimates: Estimates, methods: MethodDescription[], chosen: string | null, choose: (name: string | null) => void}} description
 */
export function methodTable({ estimates, methods, chosen, choose }) {
    const { recommended } = estimates;
    const effective = chosen ?? recommended.method.name;
    const name = (/** @type {Method} */ method) => {
        const about = methods.find((each) => each.name === method.name);
        const isAdvised = method.name === recommended.method.name;
        const id = `method-${method.name}`;
        return h(
            "label",
            { class: "check", for: id },
            h("input", {
                type: "radio",
                name: "method",
                id,
                value: method.name,
                checked: method.name === effective,
                // What is advised is left to the workbench, with the settings that it advises.
                onchange: () => choose(isAdvised ? null : method.name),
            }),
            h(
                "span",
                null,
                h("span", { class: "strong" }, about?.title ?? methodTitle(method.name)),
                isAdvised ? [" ", badge("advised", "accent")] : null,
                h("span", { class: "tiny faint", style: { display: "block", "min-width": "9rem" } }, about?.summary),
            ),
        );
    };
    const basis = estimates.estimates[0]?.estimate.basis;
    const own = estimates.estimates.find(({ method }) => method.name === effective);
    return h(
        "div",
        { class: "stack close" },
        dataTable(
            [
                { title: "Method", cell: ({ method }) => name(method) },
                {
                    title: "Fits",
                    cell: ({ fits }) => (fits ? badge([icon("check"), "yes"], "good") : badge([icon("alert"), "too large"], "warn")),
                },
                { title: "Tokens", number: true, cell: ({ estimate }) => count(estimate.tokens) },
                { title: "Time", number: true, class: "nowrap", cell: ({ estimate }) => duration(estimate.seconds) },
                {
                    title: "Memory",
                    number: true,
                    class: "nowrap",
                    cell: ({ estimate }) => [
                        bytes(estimate.memory_bytes),
                        estimate.recomputes ? h("span", { class: "faint", title: "Layers compute twice to save memory" }, " *") : null,
                    ],
                },
                { title: "Cost", number: true, class: "nowrap", cell: ({ estimate }) => money(estimate.cost, estimate.currency) },
            ],
            eachOnce(estimates),
            ({ method }) => (method.name === effective ? "is-chosen" : null),
        ),
        h(
            "div",
            { class: "stack close", style: { padding: "0 var(--space-4) var(--space-3)" } },
            own && !own.fits
                ? note(
                    "warn",
                    `${methodTitle(effective)} needs more memory than this machine can give: the job would wait for it.`,
                )
                : null,
            advice(estimates),
            h(
                "p",
                { class: "tiny faint" },
                basis ? bases[basis] ?? "" : "",
                estimates.estimates.some(({ estimate }) => estimate.recomputes) ? " * Layers compute twice to save memory." : "",
            ),
            chosen
                ? h(
                    "div",
                    null,
                    h(
                        "button",
                        { class: "link-button small", type: "button", onclick: () => choose(null) },
                        "Let the workbench choose the method",
                    ),
                )
                : null,
        ),
    );
}
