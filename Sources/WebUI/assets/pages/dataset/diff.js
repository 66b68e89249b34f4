import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { count, counted } from "../../core/format.js";
import { badge, card, emptyState } from "../../components/feedback.js";
import { beforeAndAfter } from "../../components/difference.js";
import { rowView } from "../../components/chat.js";
import { versionDifference } from "../../components/versions.js";

/** @typedef {{row: number, content: any}} DiffRow */
/**
 * @typedef {{unchanged: number, added: number, removed: number, changed: number, added_rows: DiffRow[], removed_rows: DiffRow[],
 *   changed_rows: {old: DiffRow, new: DiffRow, similarity: number | null}[]}} Diff
 */

/**
 * What is different between two versions.
 * @param {import("./dataset.js").TabContext} context
 */
export const diffTab = ({ dataset, place, versions, query, signal }) =>
    versionDifference({
        place,
        versions,
        query,
        signal,
        load: (from, to) => api.get(`/api/datasets/${dataset.id}/diff`, { from, to, limit: 20 }, signal),
        render: (/** @type {Diff} */ diff, from, to) => {
            const stat = (/** @type {string} */ name, /** @type {number} */ value) =>
                h("div", { class: "stat" }, h("span", { class: "name" }, name), h("span", { class: "value" }, count(value)));
            const rows = (
                /** @type {string} */ title,
                /** @type {DiffRow[]} */ shown,
                /** @type {number} */ total,
                /** @type {number} */ version,
                /** @type {"good" | "bad"} */ tone,
            ) => (shown.length
                ? card([title, " ", badge(count(total), tone)], {
                    flush: true,
                    body: h(
                        "div",
                        { class: "list" },
                        shown.map(({ row, content }) =>
                            h(
                                "div",
                                { class: "stack close", style: { padding: "var(--space-3) var(--space-4)" } },
                                h(
                                    "a",
                                    { class: "small number", href: `/datasets/${dataset.id}/rows/${row}?version=${version}` },
                                    `Row ${count(row)}`,
                                ),
                                rowView(content),
                            )
                        ),
                    ),
                    foot: total > shown.length
                        ? h("span", { class: "small soft grow" }, `and ${counted(total - shown.length, "more", "more")}`)
                        : null,
                })
                : null);
            return [
                h(
                    "section",
                    { class: "card stats", "aria-label": "Counts" },
                    stat("Unchanged", diff.unchanged),
                    stat("Changed", diff.changed),
                    stat("Added", diff.added),
                    stat("Removed", diff.removed),
                ),
                diff.changed_rows.length
                    ? card(["Changed ", badge(count(diff.changed), "info")], {
                        flush: true,
                        body: h(
                            "div",
                            { class: "list" },
                            diff.changed_rows.map(({ old, new: fresh }) =>
                                h(
                                    "div",
                                    { class: "stack close", style: { padding: "var(--space-3) var(--space-4)" } },
                                    h(
                                        "div",
                                        { class: "small number" },
                                        old.row === fresh.row
                                            ? `Row ${count(fresh.row)}`
                                            : `Row ${count(old.row)}, now row ${count(fresh.row)}`,
                                    ),
                                    beforeAndAfter(old.content, fresh.content),
                                )
                            ),
                        ),
                        foot: diff.changed > diff.changed_rows.length
                            ? h(
                                "span",
                                { class: "small soft grow" },
                                `and ${counted(diff.changed - diff.changed_rows.length, "more", "more")}`,
                            )
                            : null,
                    })
                    : null,
                rows("Added", diff.added_rows, diff.added, to, "good"),
                rows("Removed", diff.removed_rows, diff.removed, from, "bad"),
                diff.changed + diff.added + diff.removed === 0
                    ? h(
                        "div",
                        { class: "card" },
                        emptyState({
                            icon: "done",
                            title: "The rows are the same",
                            text: "The versions differ in nothing but when they were made.",
                        }),
                    )
                    : null,
            ];
        },
    });
