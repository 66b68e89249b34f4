import { h } from "../../core/dom.js";
import { count } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { navigate } from "../../core/router.js";
import { badge, card, note, statusBadge } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";
import { originText } from "./overview.js";
import { tableFrame } from "../../components/table-frame.js";

/**
 * All versions, and two to be compared.
 * @param {import("./dataset.js").TabContext} context
 */
export function versionsTab({ dataset, versions, version }) {
    const choice = (/** @type {string} */ label, /** @type {number} */ value) =>
        h(
            "select",
            { class: "select", "aria-label": label, style: { width: "auto" }, value: String(value) },
            versions.map(({ number }) => h("option", { value: String(number) }, `Version ${number}`)),
        );
    const from = choice("Older version", versions[1]?.number ?? 1);
    const to = choice("Newer version", versions[0].number);
    return h(
        "div",
        { class: "stack" },
        versions.length > 1
            ? card("Compare", {
                body: h(
                    "form",
                    {
                        class: "row",
                        onsubmit: (/** @type {Event} */ event) => {
                            event.preventDefault();
                            void navigate(`/datasets/${dataset.id}/diff?from=${from.value}&to=${to.value}`);
                        },
                    },
                    from,
                    h("span", { class: "soft" }, "with"),
                    to,
                    h("button", { class: "button", type: "submit" }, "Show the difference"),
                ),
            })
            : note("", "There is one version. An import under the same name, or a fix, makes the next; versions never change."),
        h(
            "section",
            { class: "card", "aria-label": "Versions" },
            tableFrame(
                h(
                    "table",
                    { class: "table" },
                    h(
                        "thead",
                        null,
                        h(
                            "tr",
                            null,
                            ["Version", "Made", "Rows", "Status", "By", "SHA-256"].map((title, index) =>
                                h("th", { scope: "col", class: index === 2 ? "number" : null }, title)
                            ),
                        ),
                    ),
                    h(
                        "tbody",
                        null,
                        versions.map((each, index) =>
                            h(
                                "tr",
                                null,
                                h(
                                    "td",
                                    null,
                                    h("a", {
                                        class: "strong nowrap",
                                        href: `/datasets/${dataset.id}${index ? `?version=${each.number}` : ""}`,
                                    }, `Version ${each.number}`),
                                    index === 0 ? [" ", badge("newest")] : null,
                                    each.number === version.number && index ? [" ", badge([icon("check"), "shown"], "accent")] : null,
                                ),
                                h("td", null, timeOf(each.created_at)),
                                h("td", { class: "number" }, count(each.rows)),
                                h("td", null, statusBadge(each.status)),
                                h("td", null, originText(each.origin)),
                                h("td", null, h("code", { class: "tiny", title: each.sha256 }, each.sha256.slice(0, 12))),
                            )
                        ),
                    ),
                ),
            ),
        ),
    );
}
