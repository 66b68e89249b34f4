// Server-sent events over fetch: they carry cookies and Last-Event-ID, and say when the connection is lost.

import { errorOf, send } from "./api.js";

/** @typedef {{id: string, event: string, data: string}} ServerEvent */
/** @typedef {"connecting" | "open" | "lost"} ConnectionState */

/** Milliseconds of silence after which a connection counts as lost: the server's heart beats every 15 seconds. */
const longestSilence = 40000;

/**
 * Cuts a stream of text into events; a block that the end cut off is dropped, as the standard says.
 * @param {ReadableStream<Uint8Array>} stream
 * @param {(event: ServerEvent) => void} take
 * @param {() => void} [beat] said whenever anything comes, a heartbeat too
 */
export async function readEvents(stream, take, beat = () => {}) {
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    let rest = "";
    let event = { id: "", event: "message", data: "" };
    for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        beat();
        rest += decoder.decode(value, { stream: true });
        // A carriage return at the end may be half of a line's end.
        const lines = rest.split(/\r\n|\n|\r(?=[^])/);
        rest = lines.pop() ?? "";
        for (const line of lines) {
            if (line === "") {
                if (event.data) take({ ...event, data: event.data.slice(0, -1) });
                event = { id: event.id, event: "message", data: "" };
                continue;
            }
            const colon = line.indexOf(":");
            const name = colon < 0 ? line : line.slice(0, colon);
            const text = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
            if (name === "data") event.data += `${text}\n`;
            if (name === "event") event.event = text;
            if (name === "id") event.id = text;
        }
    }
}

/**
 * Follows a stream until `take` says it is over or the signal ends it; connects again after 0.5 to 15 seconds, longer each time.
 * @param {string} path
 * @param {(event: ServerEvent) => boolean | void} take returns true when nothing more is wanted
 * @param {(state: ConnectionState) => void} say
 * @param {AbortSignal} signal
 */
export async function follow(path, take, say, signal) {
    let last = "";
    let tries = 0;
    let over = false;
    while (!signal.aborted && !over) {
        const ended = new AbortController();
        const stop = () => ended.abort();
        let timer = 0;
        const beat = () => {
            clearTimeout(timer);
            timer = window.setTimeout(stop, longestSilence);
        };
        signal.addEventListener("abort", stop, { once: true });
        window.addEventListener("offline", stop, { once: true });
        try {
            const headers = { Accept: "text/event-stream", ...(last ? { "Last-Event-ID": last } : {}) };
            const answer = await send("GET", path, undefined, { headers, signal: ended.signal });
            // What was refused will be refused again.
            if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
                throw Object.assign(await errorOf(answer), { isFinal: true });
            }
            if (!answer.ok || !answer.body) throw await errorOf(answer);
            tries = 0;
            say("open");
            beat();
            await readEvents(answer.body, (event) => {
                if (event.id) last = event.id;
                if (take(event)) {
                    over = true;
                    ended.abort();
                }
            }, beat);
        } catch (error) {
            if (over || signal.aborted) return;
            if (/** @type {{isFinal?: boolean}} */ (error).isFinal) throw error;
        } finally {
            clearTimeout(timer);
            window.removeEventListener("offline", stop);
            signal.removeEventListener("abort", stop);
        }
        if (over || signal.aborted) return;
        say("lost");
        await pause(Math.min(15000, 500 * 2 ** tries) * (0.75 + Math.random() / 2), signal);
        tries += 1;
    }
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function pause(milliseconds, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener("abort", () => {
            clearTimeout(timer);
            resolve();
        }, { once: true });
        window.addEventListener("online", () => resolve(), { once: true, signal });
    });
}
