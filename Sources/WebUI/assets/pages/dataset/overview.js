import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { bytes, count, counted, dateTime, formName, percent, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { canEdit } from "../../core/session.js";
import { card, note } from "../../components/feedback.js";
import { rowView } from "../../components/chat.js";
import { facts } from "../../components/small.js";

/** @typedef {import("./dataset.js").TabContext} TabContext */
/** @typedef {import("../../core/types.js").DatasetOrigin} DatasetOrigin */

/**
 * Where a version comes from, in words.
 * @param {DatasetOrigin} origin
 */
export function originText({ action, source, skipped_rows: skipped, fixes }) {
    const mended = Object.keys(fixes ?? {}).length;
    return [
        `${words(action)}${source ? ` of ${source}` : ""}`,
        mended ? `${counted(mended, "kind")} of problem mended` : "",
        skipped ? `${counted(skipped, "row")} left out` : "",
    ].filter(Boolean).join(", ");
}

/**
 * What the dataset is, at a glance.
 * @param {TabContext} context
 */
export function overviewTab({ dataset, version, versionQuery, signal, at }) {
    const figures = h("section", { class: "card", "aria-label": "Figures" });
    const first = h("div", null);
    const stat = (/** @type {string} */ name, /** @type {import("../../core/dom.js").Children} */ value) =>
        h("div", { class: "stat" }, h("span", { class: "name" }, name), h("span", { class: "value" }, value));
    void loadInto(
        figures,
        signal,
        () => api.get(`/api/datasets/${dataset.id}/statistics`, versionQuery, signal),
        (/** @type {import("../../core/types.js").RowStatistics} */ counts) =>
            h(
                "div",
                { class: "stats" },
                stat("Rows", count(counts.rows)),
                stat("Answers", count(counts.assistant_messages)),
                stat("Text", bytes(counts.text_bytes)),
                stat("Rows that could not be used", h("a", { href: at("problems") }, count(counts.invalid_rows))),
            ),
    );
    void loadInto(
        first,
        signal,
        () => api.get(`/api/datasets/${dataset.id}/examples`, { ...versionQuery, limit: 1 }, signal),
        (list) => (list.data.length ? rowView(list.data[0].content) : "There is no row."),
    );
    const { origin } = version;
    const fixes = Object.entries(origin.fixes ?? {});
    return h(
        "div",
        { class: "stack" },
        version.status === "invalid"
            ? note(
                "warn",
                h("strong", null, "Some rows of what was imported cannot be used."),
                " The others are here. ",
                h("a", { href: at("problems") }, "See what is wrong"),
            )
            : null,
        dataset.description ? h("p", { class: "soft wrap" }, dataset.description) : null,
        figures,
        h(
            "div",
            { class: "two" },
            card("First row", {
                body: first,
                actions: [
                    h("a", { class: "button small", href: at("rows/1") }, "As tokens"),
                    h("a", { class: "button small", href: at("rows") }, "All rows"),
                ],
            }),
            h(
                "div",
                { class: "stack" },
                card(`Version ${version.number}`, {
                    body: facts([
                        ["Made", dateTime(version.created_at)],
                        ["By", originText(origin)],
                        ...(origin.recognition ? [/** @type {[string, string]} */ (["Read as", origin.recognition])] : []),
                        ["Form", formName(version.form)],
                        ...(origin.bytes ? [/** @type {[string, string]} */ (["File", bytes(origin.bytes)])] : []),
                        ...fixes.map(([code, rows]) => /** @type {[string, string]} */ ([`Mended: ${words(code)}`, counted(rows, "row")])),
                        ...(origin.parents?.length ? [/** @type {[string, string]} */ (["Made of", origin.parents.join(", ")])] : []),
                        ["SHA-256", h("code", { class: "tiny" }, version.sha256)],
                    ]),
                }),
                card("Next", {
                    flush: true,
                    body: h(
                        "div",
                        { class: "list" },
                        [
                            ...(canEdit() && !dataset.deleted_at
                                ? [["/jobs/new", "run", "Train a model with it", "What it takes is said before anything starts"]]
                                : []),
                            ["statistics", "table", "Count tokens", "How long rows are for a base model"],
                            ["quality", "search", "Look for bad rows", "Duplicates, private data, refusals"],
                            ...(canEdit() ? [["split", "branch", "Split", "Rows to train on and to validate with"]] : []),
                            ["export", "download", "Export", "In any form that can hold the rows"],
                        ].map(([tab, name, title, text]) =>
                            h(
                                "a",
                                {
                                    class: "list-item",
                                    href: tab.startsWith("/") ? `${tab}?dataset=${dataset.id}&dataset_version=${version.number}` : at(tab),
                                },
                                icon(/** @type {import("../../core/icons.js").IconName} */ (name)),
                                h(
                                    "span",
                                    { class: "grow" },
                                    h("span", { class: "strong small", style: { display: "block" } }, title),
                                    h("span", { class: "tiny faint" }, text),
                                ),
                                icon("right"),
                            )
                        ),
                    ),
                }),
            ),
        ),
    );
}

/** @param {number} share */
export const shareText = (share) => (share > 0 && share < 0.001 ? "under 0.1 %" : percent(share));
