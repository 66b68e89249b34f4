// Files of the server that the browser fetches itself, so that large ones never lie in the page's memory.

import { api } from "../core/api.js";
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { toastError } from "./toast.js";

/**
 * A button that fetches a file; `check` is asked first, which renews the session and says where something is gone.
 * @param {string} text
 * @param {{place: string, name: string, check: string, label?: string}} file
 */
export const downloadButton = (text, { place, name, check, label }) =>
    h(
        "button",
        {
            class: "button",
            type: "button",
            "aria-label": label,
            onclick: async () => {
                try {
                    await api.get(check);
                    h("a", { href: place, download: name }).click();
                } catch (error) {
                    toastError(error);
                }
            },
        },
        icon("download"),
        text,
    );
