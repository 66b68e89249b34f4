// What is different between two versions: settings, rows, measures, template and weights.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { count, figure, sentence } from "../../core/format.js";
import { card } from "../../components/feedback.js";
import { versionDifference } from "../../components/versions.js";
import { dataTable } from "../../components/table-frame.js";
import { settingLabel } from "../new-job/request.js";
import { settingText } from "../new-job/setting-row.js";
import { metricLabel, metricText } from "./overview.js";

/** @typedef {{name: string, from: any, to: any}} Change */
/**
 * @typedef {{settings: Change[], rows: {added: number, removed: number, changed: number, unchanged: number} | null, metrics: Change[],
 *   files: {path: string, from_sha256: string | null, to_sha256: string | null}[],
 *   tensors: {name: string, from_norm: number | null, to_norm: number | null, difference_norm: number | null}[]}} ModelDiff
 */

/** @param {import("./model.js").TabContext} context */
export const diffTab = ({ model, place, versions, query, signal }) =>
    versionDifference({
        place,
        versions,
        query,
        signal,
        load: (from, to) => api.get(`/api/models/${model.id}/diff`, { from, to }, signal),
        render: (/** @type {ModelDiff} */ diff, from, to) => [
            changes(
                "Settings",
                diff.settings,
                from,
                to,
                (name) => sentence(settingLabel(name)),
                (_, value) => settingText(value),
                "The settings are the same.",
            ),
            rows(diff),
            changes(
                "Measured",
                diff.metrics,
                from,
                to,
                metricLabel,
                (name, value) => (value === null ? "–" : metricText(name, value)),
                "Nothing was measured differently.",
            ),
            files(diff, from, to),
            weights(diff, from, to),
        ],
    });

/**
 * @param {string} title
 * @param {Change[]} list
 * @param {number} from
 * @param {number} to
 * @param {(name: string) => string} label
 * @param {(name: string, value: any) => string} text
 * @param {string} same
 */
function changes(title, list, from, to, label, text, same) {
    if (!list.length) return card(title, { body: h("p", { class: "soft small" }, same) });
    return card(title, {
        flush: true,
        body: table(
            ["Name", `Version ${from}`, `Version ${to}`],
            list.map((each) => [label(each.name), text(each.name, each.from), text(each.name, each.to)]),
        ),
    });
}

/**
 * @param {string[]} titles
 * @param {string[][]} lines
 */
const table = (titles, lines) =>
    dataTable(
        titles.map((title, index) => ({
            title,
            number: index > 0,
            names: index === 0,
            class: index === 0 ? "wrap" : undefined,
            cell: (/** @type {string[]} */ line) => line[index],
        })),
        lines,
    );

/** @param {ModelDiff} diff */
function rows({ rows: counts }) {
    if (!counts) return null;
    const stat = (/** @type {string} */ name, /** @type {number} */ value) =>
        h("div", { class: "stat" }, h("span", { class: "name" }, name), h("span", { class: "value" }, count(value)));
    return card("Rows they learned from", {
        flush: true,
        body: h(
            "div",
            { class: "stats" },
            stat("Unchanged", counts.unchanged),
            stat("Changed", counts.changed),
            stat("Added", counts.added),
            stat("Removed", counts.removed),
        ),
    });
}

/**
 * The files that differ, such as the template of chats.
 * @param {ModelDiff} diff
 * @param {number} from
 * @param {number} to
 */
function files({ files: list }, from, to) {
    const different = list.filter((file) => file.from_sha256 !== file.to_sha256);
    if (!different.length) return null;
    const digest = (/** @type {string | null} */ text) => text?.slice(0, 12) ?? "–";
    return card("Files that differ", {
        flush: true,
        body: table(
            ["File", `Version ${from}`, `Version ${to}`],
            different.map((file) => [file.path, digest(file.from_sha256), digest(file.to_sha256)]),
        ),
    });
}

/**
 * @param {ModelDiff} diff
 * @param {number} from
 * @param {number} to
 */
function weights({ tensors }, from, to) {
    if (!tensors.length) return null;
    return card("How far the weights moved", {
        flush: true,
        body: [
            table(
                ["Matrix", `Version ${from}`, `Version ${to}`, "Between them"],
                tensors.map((each) => [each.name, figure(each.from_norm), figure(each.to_norm), figure(each.difference_norm)]),
            ),
            h(
                "p",
                { class: "tiny faint", style: { padding: "var(--space-3) var(--space-4)" } },
                "Frobenius norms; of a low-rank update those of what it adds to the base's weight.",
            ),
        ],
    });
}
