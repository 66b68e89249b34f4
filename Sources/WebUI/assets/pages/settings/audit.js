import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { dateTime } from "../../core/format.js";
import { badge, emptyState } from "../../components/feedback.js";
import { ListView } from "../../components/list-view.js";

/** @typedef {import("../../core/types.js").AuditEntry} AuditEntry */

/** Who did what: entries are only ever added. */
export function auditTab() {
    /** @type {ListView<AuditEntry>} */
    const list = new ListView({
        noun: "entries",
        search: "Search the log",
        limit: 50,
        load: (query, signal) => api.get("/api/audit", query, signal),
        filters: [
            {
                name: "action",
                label: "Any action",
                options: [
                    ["auth.", "Signing in"],
                    ["dataset.", "Datasets"],
                    ["user.", "Users"],
                    ["api_key.", "API keys"],
                    ["organization.", "Organizations"],
                    ["settings.", "Settings"],
                    ["conversation.", "Conversations"],
                ],
            },
            { name: "outcome", label: "Any outcome", options: [["ok", "Succeeded"]] },
        ],
        columns: [
            { title: "When", cell: ({ time }) => h("time", { datetime: time, class: "number" }, dateTime(time)) },
            {
                title: "Who",
                cell: (
                    { user_name: name, credential },
                ) => [name ?? h("span", { class: "faint" }, "nobody"), h("div", { class: "tiny faint" }, credential.replaceAll("_", " "))],
            },
            {
                title: "What",
                cell: (
                    { action, target, details },
                ) => [
                    h("span", { class: "mono small" }, action),
                    target || Object.keys(details ?? {}).length
                        ? h(
                            "div",
                            { class: "tiny faint wrap" },
                            [target, ...Object.entries(details ?? {}).map(([name, value]) => `${name}: ${value}`)].filter(Boolean).join(
                                " · ",
                            ),
                        )
                        : null,
                ],
            },
            { title: "Outcome", cell: ({ outcome }) => badge(outcome.replaceAll("_", " "), outcome === "ok" ? "good" : "bad") },
            {
                title: "From",
                cell: (
                    { address, request_id: id },
                ) => [h("span", { class: "number" }, address), h("div", { class: "tiny faint mono" }, id)],
            },
        ],
        empty: () => emptyState({ icon: "list", title: "Nothing was done yet", text: "Every change and every sign-in is written here." }),
    });
    return h("div", { class: "stack" }, h("h2", null, "Audit log"), list);
}
