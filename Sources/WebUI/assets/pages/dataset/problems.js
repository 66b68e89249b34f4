import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { counted } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { canEdit } from "../../core/session.js";
import { card, note } from "../../components/feedback.js";
import { OperationView } from "../../components/operation-view.js";
import { problemList } from "../../components/problem-list.js";
import { busy } from "../../components/form.js";
import { toast, toastError } from "../../components/toast.js";

/** @typedef {import("./dataset.js").TabContext} TabContext */
/** @typedef {{data: import("../../core/types.js").ProblemGroup[], source_is_kept: boolean}} ProblemList */

/**
 * What was wrong with what was imported, and what can be mended from the file that is still there.
 * @param {TabContext} context
 */
export function problemsTab({ dataset, version, versionQuery, signal, renew }) {
    const body = h("div", { class: "stack" });
    /** @type {Set<string>} */
    const chosen = new Set();
    void loadInto(
        body,
        signal,
        () => api.get(`/api/datasets/${dataset.id}/problems`, { ...versionQuery, places: 50 }, signal),
        (/** @type {ProblemList} */ { data, source_is_kept: isKept }) => {
            const total = data.reduce((sum, { count }) => sum + count, 0);
            // Fixes go on from the newest version.
            const mendable = canEdit() && isKept && version.number === dataset.version && data.some(({ fix }) => fix);
            const progress = h("div", null);
            const go = h(
                "button",
                {
                    class: "button primary",
                    type: "button",
                    disabled: true,
                    onclick: async () => {
                        busy(go, true);
                        try {
                            const operation = await api.post(`/api/datasets/${dataset.id}/fix`, {
                                fixes: [...chosen],
                                skip_invalid: Boolean(version.origin.skipped_rows),
                            });
                            progress.replaceChildren(
                                new OperationView(operation.id, {
                                    title: "Mending",
                                    failed: () => busy(go, false),
                                    done: () => {
                                        toast("A new version without these problems is stored.");
                                        void renew();
                                    },
                                }),
                            );
                        } catch (error) {
                            toastError(error);
                            busy(go, false);
                        }
                    },
                },
                icon("wrench"),
                "Make a mended version",
            );
            return [
                data.length && canEdit() && !isKept && data.some(({ fix }) => fix)
                    ? note("", "The file that was imported is not kept any more. Upload it again to mend it on the way.")
                    : null,
                card(total ? [counted(total, "problem")] : null, {
                    flush: true,
                    body: problemList({
                        groups: data,
                        chosen,
                        empty: version.origin.skipped_rows
                            ? "What could not be used was left out when the version was made."
                            : "Every row could be used as it was.",
                        choose: mendable
                            ? (id, on) => {
                                if (on) chosen.add(id);
                                else chosen.delete(id);
                                go.disabled = !chosen.size;
                            }
                            : null,
                    }),
                    foot: mendable
                        ? [
                            h(
                                "span",
                                { class: "small soft grow" },
                                "The rows are read again from the file, with the fixes chosen; this version stays as it is.",
                            ),
                            go,
                        ]
                        : null,
                }),
                progress,
            ];
        },
    );
    return body;
}
