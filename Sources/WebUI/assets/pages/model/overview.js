// A version at a glance: where it comes from, what was set, what was measured.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, count, dateTime, duration, figure, money, percent, sentence, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { methodTitle } from "../../core/jobs.js";
import { loadInto } from "../../core/page.js";
import { canEdit } from "../../core/session.js";
import { openDialog } from "../../components/dialog.js";
import { badge, card } from "../../components/feedback.js";
import { field, form } from "../../components/form.js";
import { facts } from "../../components/small.js";
import { dataTable } from "../../components/table-frame.js";
import { settingLabel } from "../new-job/request.js";
import { namedSettingText } from "../new-job/setting-row.js";

/** @typedef {import("./model.js").TabContext} TabContext */
/** @typedef {import("../../core/model-types.js").ModelVersion} ModelVersion */
/** @typedef {import("../../core/dom.js").Children} Children */

/** @param {TabContext} context */
export function overviewTab(context) {
    const { model, version, at } = context;
    return h(
        "div",
        { class: "stack" },
        model.description ? h("p", { class: "soft wrap" }, model.description) : null,
        model.tags.length ? h("div", { class: "row tight" }, model.tags.map((word) => h("span", { class: "tag" }, word))) : null,
        card("Where it comes from", { body: lineage(version, at) }),
        h(
            "div",
            { class: "two" },
            h("div", { class: "stack" }, metrics(version), parameters(context)),
            h("div", { class: "stack" }, about(context), files(version)),
        ),
    );
}

/**
 * The way from the rows to the version and its aliases, as a list that is drawn as a chain.
 * @param {ModelVersion} version
 * @param {TabContext["at"]} at
 */
function lineage({ lineage: from, number, aliases, base_model: base, method, kind }, at) {
    const { dataset, job, validation, parent, imported_from: source } = from;
    /** @type {[import("../../core/icons.js").IconName, string, Children, Children][]} */
    const steps = [];
    if (dataset) {
        steps.push([
            "data",
            "Dataset",
            h("a", { href: `/datasets/${dataset.id}?version=${dataset.version}` }, `${dataset.name}, version ${dataset.version}`),
            validation
                ? [
                    "scored on ",
                    h(
                        "a",
                        { href: `/datasets/${validation.id}?version=${validation.version}` },
                        `${validation.name}, version ${validation.version}`,
                    ),
                ]
                : null,
        ]);
    }
    steps.push(["layers", "Base model", base, parent ? `goes on from ${parent.name}, version ${parent.version}` : null]);
    if (job) steps.push(["run", "Job", h("a", { href: `/jobs/${job.id}` }, job.name || job.id), methodTitle(method)]);
    if (source) steps.push(["upload", "Import", source, methodTitle(method)]);
    steps.push(["cube", "Version", `Version ${number}`, kind === "adapter" ? "an adapter beside the base" : "a whole model"]);
    steps.push([
        "tag",
        "Aliases",
        aliases.length ? aliases.map((name) => badge(name, "accent")) : "none",
        h("a", { href: at("aliases") }, "All aliases"),
    ]);
    return h(
        "ol",
        { class: "lineage", "aria-label": "Lineage" },
        steps.map(([name, title, what, more]) =>
            h(
                "li",
                null,
                h("div", { class: "row tight tiny faint" }, icon(name), title),
                h("div", { class: "small strong wrap" }, what),
                more ? h("div", { class: "tiny soft wrap" }, more) : null,
            )
        ),
    );
}

/**
 * How the metrics are written that are no plain numbers.
 * @type {Record<string, (value: number) => string>}
 */
const written = {
    seconds: duration,
    peak_memory_bytes: bytes,
    steps: count,
    trained_tokens: count,
    training_rows: count,
    validation_rows: count,
    cost: (value) => money(value, null),
    accuracy: (value) => percent(value),
    validation_accuracy: (value) => percent(value),
};

/** @type {Record<string, string>} */
const labels = {
    seconds: "Time",
    peak_memory_bytes: "Peak memory",
    accuracy: "Token accuracy",
    validation_accuracy: "Validation token accuracy",
};

/** @param {string} name */
export const metricLabel = (name) => labels[name] ?? sentence(words(name));

/**
 * @param {string} name
 * @param {number} value
 */
export const metricText = (name, value) => (written[name] ?? figure)(value);

/** @param {ModelVersion} version */
function metrics({ metrics: measured }) {
    const entries = Object.entries(measured);
    if (!entries.length) return card("Measured", { body: h("p", { class: "soft small" }, "Nothing was measured while it was made.") });
    return card("Measured", {
        flush: true,
        body: h(
            "div",
            { class: "stats is-dense" },
            entries.map(([name, value]) =>
                h(
                    "div",
                    { class: "stat" },
                    h("span", { class: "name" }, metricLabel(name)),
                    h("span", { class: "value" }, metricText(name, value)),
                )
            ),
        ),
    });
}

/**
 * The settings of the run, which only the version alone tells.
 * @param {TabContext} context
 */
function parameters({ model, version, signal }) {
    const frame = h("div", null);
    void loadInto(
        frame,
        signal,
        () => api.get(`/api/models/${model.id}/versions/${version.number}`, {}, signal),
        (/** @type {ModelVersion} */ { hyperparameters: all, method }) => {
            if (!all) return h("p", { class: "soft small", style: { padding: "var(--space-4)" } }, "They are not known: it was imported.");
            const { method: ofMethod, hyperparameters, ...others } = all;
            const rows = Object.entries({ ...ofMethod, ...hyperparameters, ...others, name: methodTitle(method) });
            return dataTable([
                { title: "Parameter", names: true, cell: ([name]) => name === "name" ? "Method" : sentence(settingLabel(name)) },
                { title: "Value", class: "mono tiny wrap", cell: ([name, value]) => namedSettingText(name, value) },
            ], rows);
        },
    );
    return card("Parameters", { flush: true, body: frame });
}

/** @param {TabContext} context */
function about({ model, version, renew }) {
    const { lineage: from } = version;
    /** @type {[Children, Children][]} */
    const pairs = [
        ["Made", dateTime(version.created_at)],
        ["Public name", h("code", { class: "tiny" }, version.public_name)],
        ["Kind", version.kind],
        ["Trained by", model.provider],
    ];
    if (from.engine) pairs.push(["Engine", from.engine]);
    if (from.base_sha256) pairs.push(["Base SHA-256", h("code", { class: "tiny" }, from.base_sha256)]);
    pairs.push(
        [
            "Notes",
            version.notes ? h("span", { style: { "white-space": "pre-wrap" } }, version.notes) : h("span", { class: "faint" }, "none"),
        ],
    );
    return card(`Version ${version.number}`, {
        body: facts(pairs),
        actions: canEdit()
            ? h(
                "button",
                { class: "button small quiet", type: "button", onclick: () => editNotes(model.id, version, renew) },
                icon("pen"),
                "Notes",
            )
            : null,
    });
}

/**
 * @param {string} model
 * @param {ModelVersion} version
 * @param {() => Promise<void>} renew
 */
export function editNotes(model, version, renew) {
    const dialog = openDialog({
        title: `Notes of version ${version.number}`,
        body: form({
            submit: "Save",
            fields: field(
                { name: "notes", label: "Notes", type: "textarea", value: version.notes, help: "What to remember of this version." },
            ),
            run: async ({ notes }) => {
                await api.patch(`/api/models/${model}/versions/${version.number}`, { notes });
                dialog.close();
                await renew();
            },
        }),
    });
}

/** @param {ModelVersion} version */
const files = ({ files: list, byte_count: total }) =>
    card("Files", {
        flush: true,
        body: h(
            "div",
            { class: "list" },
            list.map(({ path, sha256, byte_count: size }) =>
                h(
                    "div",
                    { class: "list-item" },
                    icon("file"),
                    h(
                        "span",
                        { class: "grow" },
                        h("span", { class: "small wrap", style: { display: "block" } }, path),
                        h("code", { class: "tiny faint", title: sha256 }, sha256.slice(0, 16)),
                    ),
                    h("span", { class: "number small soft" }, bytes(size)),
                )
            ),
        ),
        foot: h("span", { class: "small soft grow" }, `${bytes(total)} in all`),
    });
