// What stands above a list: search, filters, order, and how it is shown.

import { h, uniqueID } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { segments } from "./form.js";

/**
 * @template T
 * @param {import("./list-view.js").ListView<T>} list
 */
export function listToolbar(list) {
    const { search, filters = [], card, actions, columns } = list.description;
    const { query } = list;
    const id = uniqueID("search");
    const sorts = columns.filter((column) => column.sort);
    return h(
        "div",
        { class: "toolbar", role: "search" },
        search
            ? h(
                "div",
                { class: "with-icon search" },
                icon("search"),
                h("label", { class: "visually-hidden", for: id }, search),
                h("input", {
                    class: "input",
                    type: "search",
                    id,
                    placeholder: search,
                    value: query.get("search") ?? "",
                    oninput: (/** @type {Event} */ event) => list.searchSoon(/** @type {HTMLInputElement} */ (event.target).value),
                }),
            )
            : null,
        filters.map(({ name, label, options }) =>
            h(
                "select",
                {
                    class: "select",
                    "aria-label": label,
                    value: query.get(name) ?? "",
                    onchange: (/** @type {Event} */ event) =>
                        list.change({ [name]: /** @type {HTMLSelectElement} */ (event.target).value }),
                },
                h("option", { value: "" }, label),
                options.map(([value, text]) => h("option", { value }, text)),
            )
        ),
        h(
            "div",
            { class: "end" },
            actions,
            card && sorts.length ? sortMenu(list, sorts) : null,
            card
                ? segments({
                    label: "How the list is shown",
                    value: list.showsCards ? "cards" : "table",
                    change: (view) => list.chooseView(view),
                    options: [["cards", [icon("grid"), h("span", { class: "visually-hidden" }, "Cards")]], ["table", [
                        icon("table"),
                        h("span", { class: "visually-hidden" }, "Table"),
                    ]]],
                })
                : null,
        ),
    );
}

/**
 * @template T
 * @param {import("./list-view.js").ListView<T>} list
 * @param {import("./list-view.js").ListColumn<T>[]} sorts
 */
function sortMenu(list, sorts) {
    return h(
        "select",
        {
            class: "select",
            "aria-label": "Order",
            value: list.query.get("sort") ?? list.description.sort ?? "",
            onchange: (/** @type {Event} */ event) => list.change({ sort: /** @type {HTMLSelectElement} */ (event.target).value }),
        },
        sorts.flatMap((
            { title, sort = "" },
        ) => [
            h("option", { value: sort }, "By ", String(title).toLowerCase(), " ↑"),
            h("option", { value: `-${sort}` }, "By ", String(title).toLowerCase(), " ↓"),
        ]),
    );
}
