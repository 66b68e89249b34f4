// All versions, and two to be compared.

import { h } from "../../core/dom.js";
import { bytes, figure } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { methodTitle } from "../../core/jobs.js";
import { navigate } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { badge, card, note } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";
import { tableFrame } from "../../components/table-frame.js";
import { editNotes } from "./overview.js";

/** @param {import("./model.js").TabContext} context */
export function versionsTab({ model, versions, version, renew }) {
    const choice = (/** @type {string} */ label, /** @type {number} */ value) =>
        h(
            "select",
            { class: "select", "aria-label": label, style: { width: "auto" }, value: String(value) },
            versions.map(({ number }) => h("option", { value: String(number) }, `Version ${number}`)),
        );
    const from = choice("Older version", versions[1]?.number ?? versions[0].number);
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
                            void navigate(`/models/${model.id}/diff?from=${from.value}&to=${to.value}`);
                        },
                    },
                    from,
                    h("span", { class: "soft" }, "with"),
                    to,
                    h("button", { class: "button", type: "submit" }, "Show the difference"),
                ),
            })
            : note("", "There is one version. A job with this model's name makes the next; versions never change."),
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
                            ["Version", "Made", "By", "Method", "Loss", "Validation loss", "Size", "Notes"].map((title, index) =>
                                h("th", { scope: "col", class: index > 3 && index < 7 ? "number" : null }, title)
                            ),
                        ),
                    ),
                    h(
                        "tbody",
                        null,
                        versions.map((each, index) => row(each, index === 0, each.number === version.number, model.id, renew)),
                    ),
                ),
            ),
        ),
    );
}

/**
 * @param {import("../../core/model-types.js").ModelVersion} each
 * @param {boolean} isNewest
 * @param {boolean} isShown
 * @param {string} model
 * @param {() => Promise<void>} renew
 */
function row(each, isNewest, isShown, model, renew) {
    const { number, lineage, metrics, notes } = each;
    return h(
        "tr",
        null,
        h(
            "td",
            null,
            h("a", { class: "strong nowrap", href: `/models/${model}${isNewest ? "" : `?version=${number}`}` }, `Version ${number}`),
            isNewest ? [" ", badge("newest")] : null,
            isShown && !isNewest ? [" ", badge([icon("check"), "shown"], "accent")] : null,
            each.aliases.map((name) => [" ", badge([icon("tag"), name], "accent")]),
        ),
        h("td", null, timeOf(each.created_at)),
        h(
            "td",
            null,
            lineage.job ? h(
                "a",
                { href: `/jobs/${lineage.job.id}` },
                lineage.job.name || lineage.job.id,
            ) : lineage.imported_from ? "import" : "–",
        ),
        h("td", null, methodTitle(each.method)),
        h("td", { class: "number" }, figure(metrics.loss)),
        h("td", { class: "number" }, figure(metrics.validation_loss)),
        h("td", { class: "number nowrap" }, bytes(each.byte_count)),
        h(
            "td",
            { class: "wrap" },
            notes || h("span", { class: "faint" }, "–"),
            canEdit()
                ? h("button", {
                    class: "button quiet small only-icon",
                    type: "button",
                    "aria-label": `Notes of version ${number}`,
                    onclick: () => editNotes(model, each, renew),
                }, icon("pen"))
                : null,
        ),
    );
}
