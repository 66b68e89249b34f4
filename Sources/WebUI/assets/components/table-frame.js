// Tables, in a frame in which one that is too wide is moved sideways, also by keyboard.

import { h } from "../core/dom.js";

/** @typedef {import("../core/dom.js").Children} Children */
/**
 * A column: numbers stand to the right, `names` says that its cells name their rows, `class` is of the cells alone.
 * @template T
 * @typedef {{title: Children, cell: (row: T, index: number) => Children, number?: boolean, names?: boolean, class?: string}} Column
 */

const widths = new ResizeObserver((changes) => {
    for (const { target } of changes) {
        // Only what can be moved is worth a stop of the keyboard.
        if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
        else target.removeAttribute("tabindex");
    }
});

/** @param {HTMLTableElement} table */
export function tableFrame(table) {
    const frame = h("div", { class: "table-frame" }, table);
    widths.observe(frame);
    return frame;
}

/**
 * A table of its own kind of rows.
 * @template T
 * @param {Column<T>[]} columns
 * @param {readonly T[]} rows
 * @param {(row: T) => string | null} [look] the class of a row
 */
export const dataTable = (columns, rows, look = () => null) =>
    tableFrame(
        h(
            "table",
            { class: "table" },
            h(
                "thead",
                null,
                h("tr", null, columns.map(({ title, number }) => h("th", { scope: "col", class: number ? "number" : null }, title))),
            ),
            h(
                "tbody",
                null,
                rows.map((row, index) =>
                    h(
                        "tr",
                        { class: look(row) },
                        columns.map(({ cell, number, names, class: of }) => {
                            const kind = [number ? "number" : "", of ?? ""].join(" ").trim() || null;
                            return names
                                ? h("th", { scope: "row", class: kind }, cell(row, index))
                                : h("td", { class: kind }, cell(row, index));
                        }),
                    )
                ),
            ),
        ),
    );
