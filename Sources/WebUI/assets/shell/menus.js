// Who one is, where one works, and how it looks.

import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { api } from "../core/api.js";
import { markSignedIn, renewSession, session } from "../core/session.js";
import { setTheme, theme } from "../core/theme.js";
import { navigate } from "../core/router.js";
import { menu } from "../components/menu.js";
import { toast, toastError } from "../components/toast.js";

/** @param {string} name */
const initials = (name) => name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => [...word][0]).join("").toUpperCase() || "?";

/** The organization one works in; a menu where there are several. */
export function organizationMenu() {
    const { me } = session;
    if (!me) return null;
    const label = [
        h("span", { class: "avatar is-square", "aria-hidden": "true" }, initials(me.organization.name)),
        h(
            "span",
            null,
            h("span", { class: "cut strong small", style: { display: "block" } }, me.organization.name),
            h("span", { class: "tiny faint" }, me.role),
        ),
    ];
    if (me.organizations.length < 2) return h("div", { class: "account is-framed", style: { cursor: "default" } }, label);
    const button = h(
        "button",
        { class: "account is-framed", type: "button", "aria-label": `Organization ${me.organization.name}: choose another` },
        label,
        icon("choose"),
    );
    return menu(button, () => [
        { title: "Organizations" },
        ...me.organizations.map(({ id, name, role }) => ({
            label: role ? `${name} (${role})` : name,
            checked: id === me.organization.id,
            run: () => void switchTo(id, name),
        })),
    ]);
}

/**
 * @param {string} id
 * @param {string} name
 */
async function switchTo(id, name) {
    if (id === session.me?.organization.id) return;
    try {
        await api.post("/api/auth/switch", { organization_id: id, cookies: true });
        await renewSession();
        window.dispatchEvent(new Event("tunesmith-session"));
        // What was open belongs to the other organization.
        await navigate("/");
        toast(`You work in ${name} now.`);
    } catch (error) {
        toastError(error);
    }
}

/** The menu of the one who is signed in. */
export function accountMenu() {
    const { me } = session;
    if (!me) return null;
    const button = h(
        "button",
        { class: "account", type: "button", "aria-label": `Account of ${me.user.name}` },
        h("span", { class: "avatar", "aria-hidden": "true" }, initials(me.user.name)),
        h(
            "span",
            null,
            h("span", { class: "cut strong small", style: { display: "block" } }, me.user.name),
            h("span", { class: "cut tiny faint", style: { display: "block" } }, me.user.email),
        ),
        icon("choose"),
    );
    return menu(button, () => [
        { label: "Profile", icon: "user", href: "/settings/profile" },
        { label: "API keys", icon: "key", href: "/settings/keys" },
        "line",
        { title: "Appearance" },
        { label: "As the system has it", icon: "screen", checked: theme() === "system", run: () => setTheme("system") },
        { label: "Light", icon: "sun", checked: theme() === "light", run: () => setTheme("light") },
        { label: "Dark", icon: "moon", checked: theme() === "dark", run: () => setTheme("dark") },
        "line",
        { label: "Sign out", icon: "out", run: () => void signOut() },
    ]);
}

async function signOut() {
    try {
        await api.post("/api/auth/sign-out");
    } catch (error) {
        toastError(error);
        return;
    }
    session.me = null;
    markSignedIn(null);
    window.dispatchEvent(new Event("tunesmith-session"));
    await navigate("/sign-in");
}
