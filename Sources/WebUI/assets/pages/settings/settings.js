import { define, fill, h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { loadInto, Page } from "../../core/page.js";
import { can, session } from "../../core/session.js";
import { emptyState, pageHead } from "../../components/feedback.js";

/** @typedef {import("../../core/icons.js").IconName} IconName */
/** @typedef {{name: string, text: string, icon: IconName, group: string, allowed: () => boolean, make: () => Promise<(signal: AbortSignal) => Node>}} SettingsTab */

/** @type {SettingsTab[]} */
const all = [
    {
        name: "profile",
        text: "Profile",
        icon: "user",
        group: "You",
        allowed: () => true,
        make: async () => (await import("./profile.js")).profileTab,
    },
    {
        name: "sessions",
        text: "Sessions",
        icon: "screen",
        group: "You",
        allowed: () => true,
        make: async () => (await import("./sessions.js")).sessionsTab,
    },
    {
        name: "keys",
        text: "API keys",
        icon: "key",
        group: "You",
        allowed: () => true,
        make: async () => (await import("./keys.js")).keysTab,
    },
    {
        name: "organization",
        text: "Organization",
        icon: "building",
        group: "Organization",
        allowed: () => true,
        make: async () => (await import("./organization.js")).organizationTab,
    },
    {
        name: "users",
        text: "Users",
        icon: "people",
        group: "Organization",
        allowed: () => true,
        make: async () => (await import("./users.js")).usersTab,
    },
    {
        name: "audit",
        text: "Audit log",
        icon: "list",
        group: "Organization",
        allowed: () => can("admin"),
        make: async () => (await import("./audit.js")).auditTab,
    },
    {
        name: "configuration",
        text: "Configuration",
        icon: "settings",
        group: "Installation",
        allowed: () => session.me?.is_operator ?? false,
        make: async () => (await import("./configuration.js")).configurationTab,
    },
    {
        name: "about",
        text: "About",
        icon: "info",
        group: "Installation",
        allowed: () => true,
        make: async () => (await import("./about.js")).aboutTab,
    },
];

/** What belongs to oneself, to the organization and to the installation. */
export class SettingsPage extends Page {
    show() {
        const { tab = "profile" } = this.place.params;
        const allowed = all.filter(({ allowed: may }) => may());
        const shown = allowed.find(({ name }) => name === tab);
        document.title = `${shown?.text ?? "Settings"}, settings · Tunesmith`;
        const body = h("div", { class: "stack" });
        const groups = [...new Set(allowed.map(({ group }) => group))];
        fill(
            this,
            pageHead({ title: "Settings" }),
            h(
                "div",
                { class: "settings" },
                h(
                    "nav",
                    { class: "settings-nav", "aria-label": "Settings" },
                    groups.map((
                        group,
                    ) => [
                        h("div", { class: "nav-title" }, group),
                        allowed.filter((each) => each.group === group).map(({ name, text, icon: sign }) =>
                            h(
                                "a",
                                { class: "nav-link", href: `/settings/${name}`, "aria-current": name === tab ? "page" : null },
                                icon(sign),
                                text,
                            )
                        ),
                    ]),
                ),
                body,
            ),
        );
        if (!shown) {
            fill(
                body,
                h(
                    "div",
                    { class: "card" },
                    emptyState({
                        icon: "lock",
                        title: "Nothing is here for you",
                        text: all.some(({ name }) => name === tab)
                            ? "Your role does not see this. Ask an owner or admin of your organization."
                            : "The address names no part of the settings.",
                    }),
                ),
            );
            return;
        }
        const { signal } = this;
        void loadInto(body, signal, shown.make, (make) => make(signal));
        this.querySelector(".settings-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    }

    /** @param {import("../../core/page.js").Place} place */
    moved(place) {
        this.place = place;
        this.ending.abort();
        this.ending = new AbortController();
        this.show();
    }
}

define("page-settings", SettingsPage);
