import { define } from "../../core/dom.js";
import { counted } from "../../core/format.js";
import { methodTitle } from "../../core/jobs.js";
import { statusBadge, visibilityBadge } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";
import { VersionedPage } from "../../components/versioned-page.js";
import { firstVersion } from "./first-version.js";

/** @typedef {import("../../core/model-types.js").Model} Model */
/** @typedef {import("../../core/model-types.js").ModelVersion} ModelVersion */
/** @typedef {import("../../components/versioned-page.js").VersionContext<Model, ModelVersion> & {model: Model}} TabContext */

const tabs = [
    { name: "overview", text: "Overview", needsNoVersion: true, make: async () => (await import("./overview.js")).overviewTab },
    { name: "versions", text: "Versions", make: async () => (await import("./versions.js")).versionsTab },
    { name: "aliases", text: "Aliases", make: async () => (await import("./aliases.js")).aliasesTab },
    { name: "curves", text: "Curves", make: async () => (await import("./curves.js")).curvesTab },
    { name: "export", text: "Export", make: async () => (await import("./export.js")).exportTab },
    { name: "settings", text: "Settings", edits: true, needsNoVersion: true, make: async () => (await import("./manage.js")).manageTab },
];

/**
 * One model: where its versions come from, how good they are, which one is in use.
 * @extends {VersionedPage<Model, ModelVersion>}
 */
export class ModelPage extends VersionedPage {
    get description() {
        return {
            kind: /** @type {const} */ ("models"),
            title: "Models",
            noun: "model",
            tabs,
            diff: { name: "versions", text: "Difference", make: async () => (await import("./diff.js")).diffTab },
        };
    }

    /** @param {Model} model */
    head(model) {
        return {
            badges: [statusBadge(model.state), visibilityBadge(model.visibility)],
            lead: [counted(model.versions, "version"), " · ", model.base_model, " · changed ", timeOf(model.updated_at)],
        };
    }

    /** @param {ModelVersion} version */
    mark({ method }) {
        return methodTitle(method);
    }

    /** @param {Model} model */
    withoutVersion(model) {
        return firstVersion({ model, signal: this.signal, renew: () => this.renew() });
    }

    /** @param {import("../../components/versioned-page.js").VersionContext<Model, ModelVersion>} context */
    context(context) {
        return { ...context, model: context.item };
    }
}

define("page-model", ModelPage);
