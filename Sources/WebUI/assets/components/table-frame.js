// Tables, in a frame in which one that is too wide is moved sideways, also by keyboard.

import { h } from "../core/dom.js";
import { scrollable } from "./scrollable.js";

/** @typedef {import("../core/dom.js").Children} Children */
/**
 * A column: numbers stand to the right, `names` says that its cells name their rows, `class` is of the cells alone.
 * @template T
 * @typedef {{title: Children, cell: (row: T, index: number) => Children, number?: boolean, names?: boolean, class?: string}} Column
 */

/** @param {HTMLTableElement} table */
export const tableFrame = (table) => scrollable(h("div", { class: "table-frame" }, table));

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
