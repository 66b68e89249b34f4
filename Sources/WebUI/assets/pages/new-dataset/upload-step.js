// The first step: a file, sent in slices; pause, go on, give up; and what was left from before.

import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { bytes, duration, percent } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { loadInto } from "../../core/page.js";
import { FileUpload } from "../../core/upload.js";
import { card, errorBox, note, progressBar } from "../../components/feedback.js";
import { fileDrop } from "../../components/file-drop.js";
import { timeOf } from "../../components/small.js";
import { toast, toastError } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").Upload} Upload */

export class UploadStep extends HTMLElement {
    /** @param {(id: string) => void} done */
    constructor(done) {
        super();
        this.done = done;
        /** @type {FileUpload | null} */
        this.upload = null;
        /** @type {Upload[]} */
        this.earlier = [];
        this.ending = new AbortController();
        this.leaving = (/** @type {Event} */ event) => {
            if (this.upload?.state === "running") event.preventDefault();
        };
    }

    connectedCallback() {
        this.className = "stack";
        this.ending = new AbortController();
        window.addEventListener("beforeunload", this.leaving);
        this.choose();
    }

    disconnectedCallback() {
        this.ending.abort();
        window.removeEventListener("beforeunload", this.leaving);
        if (this.upload?.state === "running" || this.upload?.state === "lost") {
            this.upload.pause();
            toast(`The upload of ${this.upload.file.name} is paused: choose the same file again to go on.`, {
                href: "/datasets/new",
                link: "Go on",
            });
        }
    }

    choose() {
        this.upload = null;
        const earlier = h("div", null);
        fill(
            this,
            fileDrop({
                title: "Drop a file here, or choose one",
                text:
                    "JSONL, JSON, CSV, TSV or ChatML text; gzip and zstd are unpacked. The form of the rows is recognised by their content.",
                take: (file) => this.take(file),
            }),
            earlier,
        );
        void loadInto(earlier, this.ending.signal, () => api.get("/api/uploads", {}, this.ending.signal), (list) => {
            this.earlier = list.data;
            return this.earlier.length ? this.earlierUploads() : null;
        });
    }

    earlierUploads() {
        return card("Files that are still here", {
            flush: true,
            actions: h("span", { class: "small soft" }, "Kept for some days, so that problems can be mended."),
            body: h(
                "ul",
                { class: "list" },
                this.earlier.map((upload) =>
                    h(
                        "li",
                        { class: "list-item" },
                        icon("file"),
                        h(
                            "span",
                            { class: "grow" },
                            h("span", { class: "strong cut", style: { display: "block" } }, upload.name),
                            h(
                                "span",
                                { class: "tiny faint" },
                                upload.is_complete
                                    ? bytes(upload.byte_count)
                                    : `${percent(upload.received_bytes / Math.max(1, upload.byte_count), 0)} of ${
                                        bytes(upload.byte_count)
                                    }: choose the same file to go on`,
                                " · ",
                                timeOf(upload.created_at),
                            ),
                        ),
                        upload.is_complete
                            ? h("a", { class: "button small", href: `/datasets/new?upload=${upload.id}` }, "Look at it")
                            : null,
                        h("button", {
                            class: "button quiet small only-icon",
                            type: "button",
                            "aria-label": `Remove ${upload.name}`,
                            onclick: () => this.remove_(upload),
                        }, icon("trash")),
                    )
                ),
            ),
        });
    }

    /** @param {Upload} upload */
    async remove_(upload) {
        try {
            await api.delete(`/api/uploads/${upload.id}`);
            this.choose();
        } catch (error) {
            toastError(error);
        }
    }

    /** @param {File} file */
    take(file) {
        if (!file.size) {
            toast(`${file.name} is empty.`, { tone: "bad" });
            return;
        }
        const begun = this.earlier.find(({ name, byte_count: size, is_complete: complete }) =>
            !complete && name === file.name && size === file.size
        );
        this.upload = new FileUpload(file, () => this.changed(), begun?.id ?? null);
        void this.upload.run();
    }

    changed() {
        const { upload } = this;
        if (!upload || !this.isConnected) return;
        if (upload.state === "done" && upload.id) {
            this.done(upload.id);
            return;
        }
        const { file, offset, state, bytesPerSecond, error } = upload;
        const share = file.size ? offset / file.size : 0;
        const rest = bytesPerSecond ? ` · ${bytes(bytesPerSecond)}/s · ${duration((file.size - offset) / bytesPerSecond)} left` : "";
        /** @type {Record<string, string>} */
        const says = { running: `Uploading${rest}`, paused: "Paused", lost: "Connection lost, trying again", failed: "It stopped" };
        // The button that has the focus keeps it, though everything is drawn anew.
        const focused = document.activeElement?.getAttribute("data-name");
        const goes = state === "running" || state === "lost";
        fill(
            this,
            card(file.name, {
                body: h(
                    "div",
                    { class: "stack close" },
                    h(
                        "div",
                        { class: "row between small" },
                        h("span", { role: "status", class: state === "lost" ? "connection" : "soft" }, says[state]),
                        h("span", { class: "number soft" }, `${bytes(offset)} of ${bytes(file.size)} · ${percent(share, 0)}`),
                    ),
                    progressBar(share, { label: `Upload of ${file.name}`, tone: state === "failed" ? "bad" : "" }),
                    error ? errorBox(error) : null,
                    state === "paused" ? note("", "You can go on now, or later by choosing the same file again.") : null,
                    h(
                        "div",
                        { class: "row" },
                        goes
                            ? h(
                                "button",
                                {
                                    class: "button",
                                    type: "button",
                                    "data-name": "toggle",
                                    onclick: () => upload.pause(),
                                },
                                icon("pause"),
                                "Pause",
                            )
                            : h(
                                "button",
                                {
                                    class: "button primary",
                                    type: "button",
                                    "data-name": "toggle",
                                    onclick: () => void upload.run(),
                                },
                                icon("play"),
                                "Go on",
                            ),
                        h("button", {
                            class: "button quiet",
                            type: "button",
                            "data-name": "cancel",
                            onclick: () => upload.cancel().then(() => this.choose(), toastError),
                        }, "Give up"),
                    ),
                ),
            }),
        );
        if (focused) /** @type {HTMLElement | null} */ (this.querySelector(`[data-name="${focused}"]`))?.focus();
    }
}

define("upload-step", UploadStep);
