import { api } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { bytes, count, decimal, percent } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { card, emptyState, note } from "../../components/feedback.js";
import { ChartView } from "../../components/chart.js";
import { OperationView } from "../../components/operation-view.js";
import { toastError } from "../../components/toast.js";
import { baseChoice } from "./base-choice.js";
import { dataTable, tableFrame } from "../../components/table-frame.js";

/** @typedef {import("./dataset.js").TabContext} TabContext */
/** @typedef {import("../../core/types.js").RowStatistics} RowStatistics */
/** @typedef {import("../../core/types.js").TokenCounts} TokenCounts */

/**
 * What was counted: rows and messages at once, tokens for a base model when they were measured.
 * @param {TabContext} context
 */
export function statisticsTab({ dataset, versionQuery, query, signal, at }) {
    const rows = h("div", { class: "stack" });
    const tokens = h("div", { class: "stack" });
    void loadInto(
        rows,
        signal,
        () => api.get(`/api/datasets/${dataset.id}/statistics`, versionQuery, signal),
        (counts) => rowCounts(counts, at),
    );
    let base = "";
    const show = () =>
        loadInto(
            tokens,
            signal,
            () => api.get(`/api/datasets/${dataset.id}/tokens`, { ...versionQuery, base }, signal),
            (/** @type {{tokens: TokenCounts | null}} */ answer) => (answer.tokens ? tokenCounts(answer.tokens, at) : measureFirst()),
        );
    const measureFirst = () =>
        emptyState({
            icon: "table",
            title: "Tokens are not counted yet",
            text: "Counting says how long rows are for this base model, and what a limit on the length would cut off.",
            actions: canEdit()
                ? h("button", {
                    class: "button primary",
                    type: "button",
                    onclick: async () => {
                        try {
                            const operation = await api.post(`/api/datasets/${dataset.id}/measure`, { kind: "tokens", base }, {
                                query: versionQuery,
                            });
                            fill(tokens, new OperationView(operation.id, { title: "Token count", done: () => void show() }));
                        } catch (error) {
                            toastError(error);
                        }
                    },
                }, "Count tokens")
                : null,
        });
    const chooser = baseChoice({
        chosen: query.get("base"),
        signal,
        change: (id) => {
            base = id;
            setQuery({ base: id });
            void show();
        },
        none: () =>
            fill(
                tokens,
                emptyState({
                    icon: "search",
                    title: "No base model is known",
                    text: "Put a model's folder with its tokenizer where the server finds it; then its tokens are counted.",
                }),
            ),
    });
    return h("div", { class: "stack" }, rows, card("Tokens", { actions: chooser, body: tokens }));
}

/**
 * @param {RowStatistics} counts
 * @param {TabContext["at"]} at
 */
function rowCounts(counts, at) {
    const stat = (/** @type {string} */ name, /** @type {import("../../core/dom.js").Children} */ value) =>
        h("div", { class: "stat" }, h("span", { class: "name" }, name), h("span", { class: "value" }, value));
    const last = counts.rows_by_answers.reduce((found, rows, index) => (rows ? index : found), 0);
    const turns = counts.rows_by_answers.slice(0, Math.max(4, last + 1));
    return h(
        "div",
        { class: "stack" },
        h(
            "section",
            { class: "card stats", "aria-label": "Counts" },
            stat("Rows", count(counts.rows)),
            stat("Text", bytes(counts.text_bytes)),
            stat("Bytes a row", count(Math.round(counts.text_bytes / Math.max(1, counts.rows)))),
            stat(
                "Longest row",
                counts.longest_row ? h("a", { href: at(`rows/${counts.longest_row}`) }, bytes(counts.longest_text_bytes)) : "–",
            ),
            stat("Calls of tools", count(counts.tool_calls)),
            stat("Not learned", count(counts.messages_of_weight_zero)),
        ),
        h(
            "div",
            { class: "grid", style: { "--cell": "22rem" } },
            card("Messages by role", {
                body: new ChartView({
                    label: "Role",
                    noun: "messages",
                    labels: ["system", "user", "assistant", "tool"],
                    series: [{
                        name: "Messages",
                        values: [counts.system_messages, counts.user_messages, counts.assistant_messages, counts.tool_messages],
                    }],
                }),
            }),
            card("Answers in a row", {
                body: new ChartView({
                    label: "Answers",
                    noun: "rows",
                    labels: turns.map((_, index) => (index === counts.rows_by_answers.length - 1 ? `${index} or more` : String(index))),
                    series: [{ name: "Rows", values: turns, colour: "--chart-2" }],
                }),
            }),
        ),
    );
}

/** @type {[string, (limit: import("../../core/types.js").TokenLimit) => import("../../core/dom.js").Children][]} */
const limits = [
    ["Limit", ({ length }) => count(length)],
    ["Longer rows", ({ longer_rows: rows }) => (rows ? h("strong", null, count(rows)) : "none")],
    ["Tokens behind it", ({ tokens_behind: tokens }) => count(tokens)],
    ["Learned behind it", ({ trained_behind: tokens }) => count(tokens)],
    ["Packed sequences", ({ packed_sequences: sequences }) => count(sequences)],
    ["Full when packed", ({ packing_efficiency: share }) => percent(share)],
    ["Full when padded", ({ padding_efficiency: share }) => percent(share)],
];

/**
 * @param {TokenCounts} counts
 * @param {TabContext["at"]} at
 */
function tokenCounts(counts, at) {
    const first = counts.histogram.findIndex(({ rows }) => rows > 0);
    const last = counts.histogram.reduce((found, { rows }, index) => (rows ? index : found), 0);
    const bars = counts.histogram.slice(Math.max(0, first - 1), last + 2);
    const name = (
        /** @type {number | null} */ to,
        /** @type {number} */ index,
    ) => (to === null
        ? `over ${count(counts.histogram.at(-2)?.to)}`
        : `${index ? `${count((bars[index - 1].to ?? 0) + 1)}–` : "to "}${count(to)}`);
    const names = /** @type {Record<number, string>} */ ({ 0: "Shortest", 50: "Median", 100: "Longest" });
    return h(
        "div",
        { class: "stack wide" },
        h(
            "p",
            { class: "number" },
            h("strong", null, count(counts.tokens)),
            ` tokens in ${count(counts.rows)} rows, `,
            h("strong", null, count(counts.trained_tokens)),
            ` of them learned (${percent(counts.trained_tokens / Math.max(1, counts.tokens))}); ${decimal(counts.mean)} a row.`,
        ),
        counts.unwritable_rows
            ? note(
                "warn",
                `${count(counts.unwritable_rows)} rows cannot be written by the model's chat template: `,
                counts.unwritable.slice(0, 5).map((
                    { row, reason },
                    index,
                ) => [index ? ", " : "", h("a", { href: at(`rows/${row}`) }, `row ${count(row)}`), ` (${reason})`]),
            )
            : null,
        new ChartView({
            label: "Tokens",
            noun: "rows",
            labels: bars.map(({ to }, index) => name(to, index)),
            series: [{ name: "Rows", values: bars.map(({ rows }) => rows) }],
        }),
        tableFrame(
            h(
                "table",
                { class: "table" },
                h("caption", { class: "visually-hidden" }, "Percentiles of the length"),
                h(
                    "thead",
                    null,
                    h(
                        "tr",
                        null,
                        counts.percentiles.map(({ percent: share }) =>
                            h("th", { scope: "col", class: "number" }, names[share] ?? `${share} %`)
                        ),
                    ),
                ),
                h("tbody", null, h("tr", null, counts.percentiles.map(({ tokens }) => h("td", { class: "number" }, count(tokens))))),
            ),
        ),
        h(
            "div",
            { class: "stack close" },
            h("h3", null, "What a limit on the length would do"),
            counts.long_row_count
                ? h(
                    "p",
                    { class: "small soft" },
                    `${count(counts.long_row_count)} rows are longer than ${count(counts.max_length)}: `,
                    counts.long_rows.slice(0, 8).map((row, index) => [index ? ", " : "", h("a", { href: at(`rows/${row}`) }, count(row))]),
                    counts.long_row_count > 8 ? ", …" : "",
                )
                : null,
            dataTable(
                limits.map(([title, cell]) => ({ title, number: true, cell })),
                counts.limits,
            ),
            h(
                "p",
                { class: "tiny faint" },
                icon("info", "visually-hidden"),
                "Nothing is cut off silently: a limit is chosen for a training run, which says what it leaves out.",
            ),
        ),
    );
}
