// Problems of rows, grouped by code: where they are, what to do, and the fix that can be had for the asking.

import { h } from "../core/dom.js";
import { count, counted, sentence, words } from "../core/format.js";
import { icon } from "../core/icons.js";
import { badge, emptyState } from "./feedback.js";
import { beforeAndAfter } from "./difference.js";

/** @typedef {import("../core/types.js").ProblemGroup} ProblemGroup */
/** @typedef {import("../core/types.js").OfferedFix} OfferedFix */

/**
 * @param {{groups: ProblemGroup[], fixes?: OfferedFix[], chosen?: Set<string>, choose?: ((id: string, on: boolean) => void) | null, empty?: string}} description
 */
export function problemList({ groups, fixes = [], chosen = new Set(), choose = null, empty = "Every row can be used as it is." }) {
    // A fix that is chosen has no problem left to stand with: it still has to be shown, to be taken back.
    const alone = fixes.filter(({ id }) => !groups.some((group) => group.fix?.id === id));
    if (!groups.length && !alone.length) return emptyState({ icon: "done", title: "No problems", text: empty });
    return h(
        "div",
        { class: "list" },
        alone.map((fix) => fixOnly(fix, chosen, choose)),
        [...groups].sort((left, right) =>
            Number(right.severity === "error") - Number(left.severity === "error") || right.count - left.count
        )
            .map((group, index) =>
                groupView(group, {
                    fix: fixes.find(({ id }) => id === group.fix?.id),
                    chosen,
                    choose,
                    open: index === 0 && groups.length < 4,
                })
            ),
    );
}

/**
 * @param {ProblemGroup} group
 * @param {{fix: OfferedFix | undefined, chosen: Set<string>, choose: ((id: string, on: boolean) => void) | null, open: boolean}} options
 */
function groupView(group, { fix, chosen, choose, open }) {
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
            group.fix ? fixChoice(group.fix.id, group.fix.summary, fix, chosen, choose) : null,
            h(
                "div",
                { class: "table-frame" },
                h(
                    "table",
                    { class: "table" },
                    h(
                        "thead",
                        null,
                        h(
                            "tr",
                            null,
                            h("th", { scope: "col", class: "number" }, "Line"),
                            h("th", { scope: "col" }, "Where"),
                            h("th", { scope: "col" }, "What is wrong"),
                        ),
                    ),
                    h(
                        "tbody",
                        null,
                        shown.map((row) =>
                            h(
                                "tr",
                                null,
                                h("td", { class: "number" }, count(row.line ?? null)),
                                h("td", { class: "mono tiny" }, row.path ?? "–"),
                                h("td", { class: "wrap" }, row.message),
                            )
                        ),
                    ),
                ),
            ),
            group.count > shown.length
                ? h("p", { class: "tiny faint" }, `${counted(group.count - shown.length, "more", "more")} of this kind`)
                : null,
        ),
    );
}

/**
 * @param {OfferedFix} fix
 * @param {Set<string>} chosen
 * @param {((id: string, on: boolean) => void) | null} choose
 */
const fixOnly = (fix, chosen, choose) =>
    h(
        "details",
        { class: "problem", open: true },
        h(
            "summary",
            null,
            icon("right", "turns"),
            badge([icon("wrench"), chosen.has(fix.id) ? "mended" : "can be mended"], chosen.has(fix.id) ? "good" : "accent"),
            h("span", { class: "grow" }, h("span", { class: "strong" }, sentence(fix.summary))),
            h("span", { class: "number small soft" }, counted(fix.rows, "row")),
        ),
        h("div", { class: "inside" }, fixChoice(fix.id, fix.summary, fix, chosen, choose)),
    );

/**
 * @param {string} id
 * @param {string} summary
 * @param {OfferedFix | undefined} fix
 * @param {Set<string>} chosen
 * @param {((id: string, on: boolean) => void) | null} choose
 */
function fixChoice(id, summary, fix, chosen, choose) {
    const samples = fix?.samples ?? [];
    return h(
        "div",
        { class: "stack close" },
        choose
            ? h(
                "label",
                { class: "check" },
                h("input", {
                    type: "checkbox",
                    name: `fix-${id}`,
                    checked: chosen.has(id),
                    onchange: (/** @type {Event} */ event) => choose(id, /** @type {HTMLInputElement} */ (event.target).checked),
                }),
                h(
                    "span",
                    null,
                    h("span", { class: "strong small" }, "Mend it: "),
                    h("span", { class: "small" }, summary),
                    fix ? h("span", { class: "small faint" }, ` (${counted(fix.rows, "row")})`) : null,
                ),
            )
            : h("p", { class: "small" }, h("strong", null, "Can be mended: "), summary),
        samples.slice(0, 3).map(({ line, before, after }) =>
            h("div", null, h("div", { class: "tiny faint" }, `Line ${count(line)}`), beforeAndAfter(before, after))
        ),
    );
}
