// All versions of a dataset, with what each was made of.

import { h } from "../../core/dom.js";
import { count } from "../../core/format.js";
import { statusBadge } from "../../components/feedback.js";
import { versionList } from "../../components/versions.js";
import { originText } from "./overview.js";

/** @param {import("./dataset.js").TabContext} context */
export const versionsTab = ({ place, versions, version }) =>
    versionList({
        place,
        versions,
        shown: version,
        alone: "There is one version. An import under the same name, or a fix, makes the next; versions never change.",
        columns: [
            { title: "Rows", number: true, cell: ({ rows }) => count(rows) },
            { title: "Status", cell: ({ status }) => statusBadge(status) },
            { title: "By", cell: ({ origin }) => originText(origin) },
            { title: "SHA-256", cell: ({ sha256 }) => h("code", { class: "tiny", title: sha256 }, sha256.slice(0, 12)) },
        ],
    });
