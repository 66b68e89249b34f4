import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { counted } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { Page } from "../../core/page.js";
import { navigate, setQuery } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { card, note, pageHead } from "../../components/feedback.js";
import { OperationView } from "../../components/operation-view.js";
import { tabs } from "../../components/small.js";
import { toast } from "../../components/toast.js";
import { ConversationImport } from "./conversation-import.js";
import { MergeForm } from "./merge-form.js";
import { UploadStep } from "./upload-step.js";
import { InspectionStep } from "./inspection-step.js";

const stepNames = ["Upload", "Look and mend", "Import"];

/** From a file, or from recorded conversations, to a dataset. The address holds the step, so a reload goes on there. */
export class NewDatasetPage extends Page {
    show() {
        const { query } = this.place;
        const source = query.get("source") ?? "file";
        const upload = query.get("upload");
        const importing = query.get("import");
        const head = pageHead({
            title: "New dataset",
            crumbs: [["Datasets", "/datasets"]],
            lead: "Nothing is stored as a dataset before you have seen what is in it.",
        });
        if (!canEdit()) return fill(this, head, note("", "Viewers make no datasets. Ask an admin of your organization for another role."));
        if (importing) return fill(this, head, source === "file" ? this.steps(2) : null, this.importing(importing));
        if (upload) return fill(this, head, this.steps(1), new InspectionStep(upload, this.importStarted));
        const body = source === "conversations"
            ? new ConversationImport(this.importStarted)
            : source === "merge"
            ? new MergeForm(this.importStarted)
            : new UploadStep((id) => this.uploaded(id));
        return fill(
            this,
            head,
            tabs({
                label: "Where the rows come from",
                current: source,
                items: [
                    { name: "file", href: "/datasets/new", text: [icon("file"), "A file"] },
                    { name: "conversations", href: "/datasets/new?source=conversations", text: [icon("chat"), "Recorded conversations"] },
                    { name: "merge", href: "/datasets/new?source=merge", text: [icon("branch"), "Other datasets"] },
                ],
            }),
            body,
        );
    }

    /** @param {import("../../core/page.js").Place} place */
    moved(place) {
        this.place = place;
        void this.show();
    }

    /** @param {number} current */
    steps(current) {
        return h(
            "ol",
            { class: "steps", "aria-label": "Steps" },
            stepNames.map((name, index) =>
                h("li", { class: index < current ? "is-done" : null, "aria-current": index === current ? "step" : null }, name)
            ),
        );
    }

    /** @param {string} id */
    uploaded(id) {
        void navigate(`/datasets/new?upload=${encodeURIComponent(id)}`, { replace: true });
    }

    importStarted = (/** @type {import("../../core/types.js").Operation} */ operation) => {
        const source = this.place.query.get("source");
        void navigate(`/datasets/new?import=${encodeURIComponent(operation.id)}${source ? `&source=${source}` : ""}`, { replace: true });
    };

    /** @param {string} id */
    importing(id) {
        const again = h("div", { class: "row", hidden: true }, h("a", { class: "button", href: "/datasets/new" }, "Begin again"));
        return card("Import", {
            body: h(
                "div",
                { class: "stack" },
                new OperationView(id, {
                    title: "Import",
                    failed: () => {
                        again.hidden = false;
                    },
                    done: async (operation) => {
                        const dataset = operation.result?.dataset_id;
                        const name = operation.result?.name ?? operation.target.dataset ?? "The dataset";
                        if (!dataset) return setQuery({ import: null });
                        const rows = (await api.get(`/api/datasets/${dataset}`).catch(() => null))?.rows;
                        toast(`${name} is stored${rows === undefined ? "" : `: ${counted(rows, "row")}`}.`);
                        return navigate(`/datasets/${dataset}`, { replace: true });
                    },
                }),
                again,
            ),
        });
    }
}

define("page-new-dataset", NewDatasetPage);
