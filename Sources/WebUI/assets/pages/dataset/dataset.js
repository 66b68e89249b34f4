import { define, h } from "../../core/dom.js";
import { count, counted, formName } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { canEdit } from "../../core/session.js";
import { badge, statusBadge, visibilityBadge } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";
import { VersionedPage } from "../../components/versioned-page.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */
/** @typedef {import("../../core/types.js").Version} Version */
/** @typedef {import("../../components/versioned-page.js").VersionContext<Dataset, Version> & {dataset: Dataset}} TabContext */

const tabs = [
    { name: "overview", text: "Overview", make: async () => (await import("./overview.js")).overviewTab },
    { name: "rows", text: "Rows", make: async () => (await import("./rows.js")).rowsTab },
    { name: "problems", text: "Problems", make: async () => (await import("./problems.js")).problemsTab },
    { name: "statistics", text: "Statistics", make: async () => (await import("./statistics.js")).statisticsTab },
    { name: "quality", text: "Quality", make: async () => (await import("./quality.js")).qualityTab },
    { name: "versions", text: "Versions", make: async () => (await import("./versions.js")).versionsTab },
    { name: "split", text: "Split", edits: true, make: async () => (await import("./split.js")).splitTab },
    { name: "export", text: "Export", make: async () => (await import("./export.js")).exportTab },
    { name: "settings", text: "Settings", edits: true, make: async () => (await import("./manage.js")).manageTab },
];

/**
 * One dataset: what it holds, how good it is, what can be made of it.
 * @extends {VersionedPage<Dataset, Version>}
 */
export class DatasetPage extends VersionedPage {
    get description() {
        return {
            kind: /** @type {const} */ ("datasets"),
            title: "Datasets",
            noun: "dataset",
            tabs,
            diff: { name: "versions", text: "Difference", make: async () => (await import("./diff.js")).diffTab },
        };
    }

    /**
     * @param {Dataset} dataset
     * @param {Version} version
     */
    head(dataset, version) {
        return {
            badges: [dataset.deleted_at ? badge("deleted", "warn") : statusBadge(version.status), visibilityBadge(dataset.visibility)],
            lead: [counted(version.rows, "row"), " · ", formName(version.form), " · changed ", timeOf(dataset.updated_at)],
        };
    }

    /**
     * @param {Dataset} dataset
     * @param {Version} version
     */
    nextStep({ id, deleted_at: deleted }, { number }) {
        if (deleted || !canEdit()) return null;
        return h("a", { class: "button primary", href: `/jobs/new?dataset=${id}&dataset_version=${number}` }, icon("run"), "Train");
    }

    /** @param {Version} version */
    mark({ rows }) {
        return count(rows);
    }

    /** @param {import("../../components/versioned-page.js").VersionContext<Dataset, Version>} context */
    context(context) {
        return { ...context, dataset: context.item };
    }
}

define("page-dataset", DatasetPage);
