// The first step: which rows are learned, and which are only scored.

import { api } from "../../core/api.js";
import { fill, h, uniqueID } from "../../core/dom.js";
import { counted, formName } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { navigate, setQuery } from "../../core/router.js";
import { card, emptyState, note } from "../../components/feedback.js";
import { field, segments } from "../../components/form.js";
import { conversationRows } from "./conversation-rows.js";
import { hasRows } from "./request.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */
/** @typedef {import("../../core/types.js").Version} Version */

/** @param {import("./new-job.js").StepContext} context */
export function dataStep({ query, signal, go }) {
    const source = query.get("source") === "conversations" ? "conversations" : "dataset";
    const rows = h("div", { class: "stack" });
    const next = h("button", { class: "button primary", type: "button", onclick: () => go("settings") }, "Go on", icon("right"));
    const wanted = h("span", { class: "grow small soft right", role: "status" });
    const ready = () => {
        next.disabled = !hasRows(new URLSearchParams(location.search));
        fill(wanted, next.disabled ? (source === "dataset" ? "Choose a dataset first." : "Name the conversations first.") : "");
    };
    ready();
    void loadInto(
        rows,
        signal,
        () => api.all("/api/datasets", { sort: "-updated_at" }, signal),
        ({ data }) => {
            if (source === "conversations") return [conversationRows(query, signal, ready), validation(data, query, ready)];
            if (!data.length) return card("", { body: nothing() });
            return [datasetRows(data, query, signal, ready), validation(data, query, ready)];
        },
    );
    return h(
        "div",
        { class: "stack" },
        segments({
            label: "Where the rows come from",
            value: source,
            options: [["dataset", [icon("data"), "A dataset"]], ["conversations", [icon("chat"), "Recorded conversations"]]],
            change: (value) => {
                setQuery({ source: value === "conversations" ? value : null });
                void navigate(location.pathname + location.search, { replace: true });
            },
        }),
        rows,
        h("div", { class: "row" }, wanted, next),
    );
}

const nothing = () =>
    emptyState({
        icon: "data",
        title: "No datasets yet",
        text: "A model learns from examples. Upload a file of them first, or take recorded conversations.",
        actions: h("a", { class: "button primary", href: "/datasets/new" }, icon("upload"), "Upload a file"),
    });

/**
 * A choice of a dataset and of its version; the newest is the one without a number in the address.
 * @param {{datasets: Dataset[], query: URLSearchParams, signal: AbortSignal | null, name: string, label: string,
 *   changed: (dataset: Dataset | null) => void}} description
 */
function datasetChoice({ datasets, query, signal, name, label, changed }) {
    const ids = [uniqueID("dataset"), uniqueID("version")];
    const chosen = () => datasets.find(({ id }) => id === select.value) ?? null;
    const versions = h("select", {
        class: "select",
        id: ids[1],
        onchange: () => {
            setQuery({ [`${name}_version`]: versions.value });
            changed(chosen());
        },
    });
    const showVersions = (/** @type {string | null} */ wanted) => {
        const newest = chosen()?.version ?? 0;
        fill(
            versions,
            Array.from(
                { length: newest },
                (_, index) => h("option", { value: String(newest - index) }, `Version ${newest - index}${index ? "" : ", newest"}`),
            ),
        );
        if (wanted) versions.value = wanted;
        versions.disabled = !newest;
        setQuery({ [name]: select.value, [`${name}_version`]: versions.value || null });
        changed(chosen());
    };
    const select = h(
        "select",
        { class: "select", id: ids[0], name, value: query.get(name) ?? "", onchange: () => showVersions(null) },
        h("option", { value: "" }, "Choose"),
        datasets.map(({ id, name: title, rows }) => h("option", { value: id }, `${title} (${counted(rows, "row")})`)),
    );
    if (!chosen()) select.value = "";
    if (!signal?.aborted) queueMicrotask(() => showVersions(query.get(`${name}_version`)));
    return h(
        "div",
        { class: "form-grid" },
        h("div", { class: "field" }, h("label", { for: ids[0] }, label), select),
        h("div", { class: "field" }, h("label", { for: ids[1] }, "Version"), versions),
    );
}

/**
 * @param {Dataset[]} datasets
 * @param {URLSearchParams} query
 * @param {AbortSignal} signal
 * @param {() => void} ready
 */
function datasetRows(datasets, query, signal, ready) {
    const about = h("div", null);
    const changed = (/** @type {Dataset | null} */ dataset) => {
        ready();
        fill(
            about,
            dataset
                ? [
                    h(
                        "p",
                        { class: "small soft" },
                        counted(dataset.rows, "row"),
                        " in its newest version · ",
                        formName(dataset.form),
                        " · ",
                        h("a", { href: `/datasets/${dataset.id}` }, "Look at it"),
                    ),
                    dataset.status === "invalid"
                        ? note(
                            "warn",
                            h("strong", null, "Some rows cannot be used."),
                            " Mend them, or let them be left out: ",
                            h("a", { href: `/datasets/${dataset.id}/problems` }, "see what is wrong"),
                        )
                        : null,
                ]
                : null,
        );
    };
    const skip = field({
        name: "skip_invalid",
        label: "Leave out rows that cannot be used",
        type: "checkbox",
        value: Boolean(query.get("skip_invalid")),
        help: "Otherwise the job fails before it trains and says which.",
    });
    skip.addEventListener(
        "change",
        (event) => setQuery({ skip_invalid: /** @type {HTMLInputElement} */ (event.target).checked ? 1 : null }),
    );
    return card("Rows to learn", {
        body: h(
            "div",
            { class: "stack" },
            datasetChoice({ datasets, query, signal, name: "dataset", label: "Dataset", changed }),
            about,
            skip,
        ),
    });
}

/**
 * Rows that are only scored: a part of those to learn, another dataset, or none.
 * @param {Dataset[]} datasets
 * @param {URLSearchParams} query
 * @param {() => void} ready
 */
function validation(datasets, query, ready) {
    const kind = query.get("validation") ?? "percent";
    const body = h("div", null);
    const percent = () => {
        const element = field({
            name: "percent",
            label: "Percent of the rows",
            type: "number",
            value: query.get("percent") ?? "10",
            attributes: { min: 0.1, max: 90, step: "any", style: { "max-width": "8rem" } },
            help: "These rows are not learned: they show whether the model can do more than repeat what it has learned. " +
                "They are drawn by the seed, so the same ones are kept when you run it again.",
        });
        const input = /** @type {HTMLInputElement} */ (element.querySelector("input"));
        input.addEventListener("input", () => setQuery({ percent: input.value }));
        setQuery({ percent: input.value });
        return element;
    };
    const show = (/** @type {string} */ chosen) => {
        setQuery({ validation: chosen === "percent" ? null : chosen, percent: chosen === "percent" ? query.get("percent") : null });
        if (chosen !== "dataset") setQuery({ scored: null, scored_version: null });
        fill(
            body,
            chosen === "percent"
                ? percent()
                : chosen === "dataset"
                ? datasetChoice({ datasets, query, signal: null, name: "scored", label: "Dataset to validate with", changed: ready })
                : h(
                    "p",
                    { class: "small soft" },
                    "Nothing shows then whether the model can do more than repeat what it has learned: no validation loss, no samples.",
                ),
        );
    };
    show(kind);
    return card("Rows to validate with", {
        body: h(
            "div",
            { class: "stack" },
            segments({
                label: "Rows to validate with",
                value: kind,
                options: [["percent", "A part of the rows"], ["dataset", "Another dataset"], ["none", "None"]],
                change: show,
            }),
            body,
        ),
    });
}
