// Uploads that can be paused and go on after a lost connection: tus 1.0, in slices that grow with the speed.

import { api, asAPIError, errorOf, isAbort, send } from "./api.js";

/** @typedef {"running" | "paused" | "lost" | "done" | "failed"} UploadState */

const smallest = 512 * 1024;
const largest = 16 * 1024 * 1024;

/** @param {string} text as the values of Upload-Metadata are written */
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

export class FileUpload {
    /**
     * @param {File} file
     * @param {(upload: FileUpload) => void} changed
     * @param {string | null} [id] an upload that was begun before
     */
    constructor(file, changed, id = null) {
        this.file = file;
        this.changed = changed;
        this.id = id;
        this.offset = 0;
        /** @type {UploadState} */
        this.state = "paused";
        /** @type {import("./api.js").APIError | null} */
        this.error = null;
        this.bytesPerSecond = 0;
        this.slice = smallest;
        this.stopping = new AbortController();
    }

    /** @param {UploadState} state */
    become(state) {
        this.state = state;
        this.changed(this);
    }

    /** Goes on from where the server is, until the end, a pause or an error that will not go away. */
    async run() {
        this.stopping = new AbortController();
        const { signal } = this.stopping;
        this.error = null;
        this.become("running");
        let tries = 0;
        while (!signal.aborted) {
            try {
                this.id ??= await this.begin(signal);
                this.offset = await this.reached(signal);
                if (tries) this.become("running");
                while (this.offset < this.file.size) {
                    await this.sendSlice(signal);
                    tries = 0;
                }
                return this.become("done");
            } catch (caught) {
                if (isAbort(caught) || signal.aborted) return;
                const error = asAPIError(caught);
                const isLost = error.status === 0 || error.status === 429 || error.status >= 500;
                if (!isLost || tries >= 8) {
                    this.error = error;
                    return this.become("failed");
                }
                this.become("lost");
                await new Promise((resolve) => setTimeout(resolve, Math.min(15000, 500 * 2 ** tries)));
                tries += 1;
            }
        }
    }

    pause() {
        this.stopping.abort();
        this.become("paused");
    }

    /** Gives up, and takes what was sent from the server. */
    async cancel() {
        this.stopping.abort();
        if (this.id) await api.delete(`/api/uploads/${this.id}`);
    }

    /** @param {AbortSignal} signal */
    async begin(signal) {
        const headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Length": String(this.file.size),
            "Upload-Metadata": `filename ${base64(this.file.name)}`,
        };
        const answer = await send("POST", "/api/uploads", undefined, { headers, signal });
        if (!answer.ok) throw await errorOf(answer);
        const id = (answer.headers.get("Location") ?? "").split("/").pop();
        if (!id) throw new Error("the answer names no upload");
        return id;
    }

    /** @param {AbortSignal} signal */
    async reached(signal) {
        const answer = await send("HEAD", `/api/uploads/${this.id}`, undefined, { headers: { "Tus-Resumable": "1.0.0" }, signal });
        if (!answer.ok) throw await errorOf(answer);
        return Number(answer.headers.get("Upload-Offset") ?? 0);
    }

    /** @param {AbortSignal} signal */
    async sendSlice(signal) {
        const began = performance.now();
        const part = this.file.slice(this.offset, this.offset + this.slice);
        const headers = {
            "Tus-Resumable": "1.0.0",
            "Upload-Offset": String(this.offset),
            "Content-Type": "application/offset+octet-stream",
        };
        const answer = await send("PATCH", `/api/uploads/${this.id}`, part, { headers, signal });
        if (!answer.ok) throw await errorOf(answer);
        const seconds = Math.max(0.001, (performance.now() - began) / 1000);
        const speed = part.size / seconds;
        this.bytesPerSecond = this.bytesPerSecond ? 0.7 * this.bytesPerSecond + 0.3 * speed : speed;
        // About two slices a second: smooth progress, little overhead.
        this.slice = Math.min(largest, Math.max(smallest, Math.round(this.bytesPerSecond / 2)));
        this.offset = Number(answer.headers.get("Upload-Offset") ?? this.offset + part.size);
        this.changed(this);
    }
}
