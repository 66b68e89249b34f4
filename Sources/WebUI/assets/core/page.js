// What all pages share: a place, an end, and a way to load something with a waiting and an error state.

import { fill } from "./dom.js";
import { asAPIError, isAbort } from "./api.js";
import { errorBox, skeleton } from "../components/feedback.js";

/** @typedef {import("./router.js").Place} Place */

export class Page extends HTMLElement {
    /** @param {Place} place */
    constructor(place) {
        super();
        this.place = place;
        this.ending = new AbortController();
    }

    /** Ends when the page is left: requests and streams hang on it. */
    get signal() {
        return this.ending.signal;
    }

    connectedCallback() {
        this.className = "page";
        if (this.ending.signal.aborted) this.ending = new AbortController();
        void this.show();
    }

    disconnectedCallback() {
        this.ending.abort();
    }

    /** Fills the page. @returns {Promise<void> | void} */
    show() {}

    /**
     * @template T
     * @param {Element} target
     * @param {() => Promise<T>} load
     * @param {(value: T) => import("./dom.js").Children} render
     */
    load(target, load, render) {
        return loadInto(target, this.signal, load, render);
    }
}

/**
 * Shows a skeleton, then what was loaded, or an error with a way to try again.
 * @template T
 * @param {Element} target
 * @param {AbortSignal} signal
 * @param {() => Promise<T>} load
 * @param {(value: T) => import("./dom.js").Children} render
 * @returns {Promise<T | null>}
 */
export async function loadInto(target, signal, load, render) {
    target.setAttribute("aria-busy", "true");
    if (!target.childElementCount) fill(target, skeleton());
    try {
        const value = await load();
        if (signal.aborted) return null;
        fill(target, render(value));
        return value;
    } catch (error) {
        if (!isAbort(error) && !signal.aborted) {
            fill(
                target,
                errorBox(asAPIError(error), () => {
                    fill(target);
                    void loadInto(target, signal, load, render);
                }),
            );
        }
        return null;
    } finally {
        target.removeAttribute("aria-busy");
    }
}
