// Work of the server as one sees it: what is being done, how far it is, that the connection is lost, and how it ended.

import { api, APIError, asAPIError, isAbort } from "../core/api.js";
import { define, fill, h } from "../core/dom.js";
import { count, duration, sentence, words } from "../core/format.js";
import { icon } from "../core/icons.js";
import { isGoing, operationName, watchOperation } from "../core/operations.js";
import { canEdit } from "../core/session.js";
import { errorBox, note, progressBar } from "./feedback.js";
import { toastError } from "./toast.js";

/** @typedef {import("../core/types.js").Operation} Operation */

/** @param {Operation} operation */
export function progressText({ progress, kind, state }) {
    if (state === "waiting") return "Waiting for other work to end";
    if (!progress) return "Starting";
    const phase = sentence(words(progress.phase || kind));
    const unit = progress.unit ? ` ${progress.unit}` : "";
    if (progress.total) return `${phase}: ${count(progress.done)} of ${count(progress.total)}${unit}`;
    return progress.done ? `${phase}: ${count(progress.done)}${unit}` : phase;
}

/** @param {Operation} operation */
export const progressShare = ({ progress, state }) => (state === "succeeded" ? 1 : progress?.total ? progress.done / progress.total : null);

/**
 * @param {import("../core/types.js").OperationError} error
 */
export const operationError = (error) => new APIError(0, { type: "server_error", param: null, request_id: "", ...error });

export class OperationView extends HTMLElement {
    /**
     * @param {string} id
     * @param {{title?: string, done: (operation: Operation) => void, failed?: (operation: Operation) => void}} handlers
     */
    constructor(id, handlers) {
        super();
        this.operationID = id;
        this.handlers = handlers;
        this.ending = new AbortController();
        this.status = h("div", { class: "row between small" });
        this.bar = h("div", null);
        this.line = h(
            "div",
            { class: "connection", role: "status", hidden: true },
            icon("alert"),
            "The connection was lost; trying again. The work goes on meanwhile.",
        );
        this.foot = h("div", { class: "row" });
    }

    connectedCallback() {
        this.className = "stack close";
        this.ending = new AbortController();
        fill(this, this.status, this.bar, this.line, this.foot);
        void this.watch();
    }

    disconnectedCallback() {
        this.ending.abort();
    }

    async watch() {
        const { signal } = this.ending;
        try {
            const operation = await watchOperation(this.operationID, {
                change: (change) => this.change(change),
                connection: (state) => {
                    this.line.hidden = state !== "lost";
                },
                signal,
            });
            this.line.hidden = true;
            if (operation.state === "succeeded") this.handlers.done(operation);
            else this.ended(operation);
        } catch (error) {
            if (isAbort(error) || signal.aborted) return;
            fill(this, errorBox(asAPIError(error), () => this.connectedCallback()));
        }
    }

    /** @param {Operation} operation */
    change(operation) {
        const share = progressShare(operation);
        const seconds = (Date.now() - new Date(operation.created_at).getTime()) / 1000;
        const left = share && share > 0.02 && share < 1 && seconds > 2 ? ` · about ${duration(seconds / share - seconds)} left` : "";
        fill(
            this.status,
            h("span", { class: "number" }, progressText(operation)),
            h("span", { class: "faint number" }, share === null ? "" : `${Math.floor(share * 100)} %${left}`),
        );
        fill(
            this.bar,
            progressBar(share, {
                label: this.handlers.title ?? operationName(operation),
                tone: operation.state === "failed" ? "bad" : operation.state === "succeeded" ? "good" : "",
            }),
        );
        if (isGoing(operation) && canEdit() && !this.foot.childElementCount) {
            fill(
                this.foot,
                h(
                    "button",
                    {
                        class: "button small",
                        type: "button",
                        onclick: () => api.delete(`/api/operations/${this.operationID}`).catch(toastError),
                    },
                    icon("cross"),
                    "Cancel",
                ),
            );
        }
        if (!isGoing(operation)) fill(this.foot);
    }

    /** @param {Operation} operation */
    ended(operation) {
        if (operation.state === "cancelled") fill(this.foot, note("warn", "It was cancelled; nothing was stored."));
        else if (operation.error) fill(this.foot, h("div", { class: "grow" }, errorBox(operationError(operation.error))));
        this.handlers.failed?.(operation);
    }
}

define("operation-view", OperationView);
