// Problems of rows, grouped by code: where they are, what to do, and the fix that can be had for the asking.

import { h } from "../core/dom.js";
import { count, counted, sentence, words } from "../core/format.js";
import { icon } from "../core/icons.js";
import { badge, emptyState } from "./feedback.js";
import { beforeAndAfter } from "./difference.js";
import { dataTable } from "./table-frame.js";

/** @typedef {import("../core/types.js").ProblemGroup} ProblemGroup */
/** @typedef {import("../core/types.js").FixedRow} FixedRow */
/** @typedef {(id: string, on: boolean) => void} ChooseFix */

/**
 * @param {{groups: ProblemGroup[], chosen?: Set<string>, choose?: ChooseFix | null, empty?: string}} description
 */
export function problemList({ groups, chosen = new Set(), choose = null, empty = "Every row can be used as it is." }) {
    if (!groups.length) return emptyState({ icon: "done", title: "No problems", text: empty });
    const errorsFirst = [...groups].sort((left, right) =>
        Number(right.severity === "error") - Number(left.severity === "error") || right.count - left.count
    );
    return h(
        "div",
        { class: "list" },
        errorsFirst.map((group, index) => groupView(group, { chosen, choose, open: index === 0 && groups.length < 4 })),
    );
}

/**
 * What the fixes that were chosen change, row by row; each can be taken back.
 * @param {{fixes: (import("../core/types.js").Fix & {rows: number})[], samples: FixedRow[], choose: ChooseFix}} description
 */
export const mendedList = ({ fixes, samples, choose }) =>
    h(
        "div",
        { class: "stack" },
        fixes.map((fix) => fixChoice(fix, true, choose, counted(fix.rows, "row"))),
        samples.slice(0, 5).map(({ line, before, after }) =>
            h("div", null, h("div", { class: "tiny faint" }, `Line ${count(line)}`), beforeAndAfter(before, after))
        ),
    );

/**
 * @param {ProblemGroup} group
 * @param {{chosen: Set<string>, choose: ChooseFix | null, open: boolean}} options
 */
function groupView(group, { chosen, choose, open }) {
    const shown = group.places.slice(0, 50);
    const advice = group.places.find(({ fix: said }) => said)?.fix;
    return h(
        "details",
        { class: "problem", open },
        h(
            "summary",
            null,
            icon("right", "turns"),
            badge(group.severity, group.severity === "error" ? "bad" : "warn"),
            h(
                "span",
                { class: "grow" },
                h("span", { class: "strong" }, sentence(words(group.code))),
                h("span", { class: "tiny faint mono wrap", style: { display: "block" } }, group.code),
            ),
            group.fix ? badge([icon("wrench"), "can be mended"], "accent") : null,
            h("span", { class: "number small soft" }, counted(group.count, "time")),
        ),
        h(
            "div",
            { class: "inside" },
            advice ? h("p", { class: "small" }, h("strong", null, "What to do: "), advice) : null,
            group.fix ? fixChoice(group.fix, chosen.has(group.fix.id), choose) : null,
            places(shown),
            group.count > shown.length
                ? h("p", { class: "tiny faint" }, `${counted(group.count - shown.length, "more", "more")} of this kind`)
                : null,
        ),
    );
}

/** @param {import("../core/types.js").Diagnostic[]} shown */
const places = (shown) =>
    dataTable([
        { title: "Line", number: true, cell: ({ line }) => count(line ?? null) },
        { title: "Where", class: "mono tiny", cell: ({ path }) => path ?? "–" },
        { title: "What is wrong", class: "wrap", cell: ({ message }) => message },
    ], shown);

/**
 * @param {import("../core/types.js").Fix} fix
 * @param {boolean} isChosen
 * @param {ChooseFix | null} choose
 * @param {string} [extent]
 */
function fixChoice(fix, isChosen, choose, extent = "") {
    if (!choose) return h("p", { class: "small" }, h("strong", null, "Can be mended: "), fix.summary);
    return h(
        "label",
        { class: "check" },
        h("input", {
            type: "checkbox",
            name: `fix-${fix.id}`,
            checked: isChosen,
            onchange: (/** @type {Event} */ event) => choose(fix.id, /** @type {HTMLInputElement} */ (event.target).checked),
        }),
        h(
            "span",
            { class: "small" },
            h("strong", null, isChosen ? "Mended: " : "Mend it: "),
            fix.summary,
            extent ? h("span", { class: "faint" }, ` (${extent})`) : null,
        ),
    );
}
