// Elements are made here and only here: texts become text nodes, so nothing that people wrote is ever read as markup.

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Child | readonly Child[] | readonly (Child | readonly (Child | readonly Child[])[])[]} Children */
/** @typedef {Record<string, unknown>} Props */

/**
 * Makes an element. `on...` props are listeners, `style` an object of custom or plain properties, `true` an empty attribute;
 * null, undefined and false leave the attribute away.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props | null} [props]
 * @param {...Children} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
    const element = document.createElement(tag);
    fill(element, ...children);
    if (props) assign(element, props);
    return element;
}

/**
 * @param {HTMLElement} element
 * @param {Props} props
 */
export function assign(element, props) {
    for (const [name, value] of Object.entries(props)) {
        if (value === null || value === undefined) continue;
        if (typeof value === "function") {
            element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
        } else if (name === "style") {
            for (const [property, setting] of Object.entries(/** @type {Record<string, string>} */ (value))) {
                element.style.setProperty(property, setting);
            }
        } else if (name === "value" || name === "checked" || name === "indeterminate") {
            // Properties: the attributes would only say what they were at first.
            Reflect.set(element, name, value);
        } else if (value !== false) {
            element.setAttribute(name, value === true ? "" : String(value));
        }
    }
}

/**
 * Replaces what is in an element.
 * @template {Element | DocumentFragment} E
 * @param {E} element
 * @param {...Children} children
 * @returns {E}
 */
export function fill(element, ...children) {
    element.replaceChildren(
        .../** @type {(Node | string)[]} */ (
            /** @type {unknown[]} */ (children).flat(4).filter((child) => child !== null && child !== undefined && child !== false).map((
                child,
            ) => (child instanceof Node ? child : String(child)))
        ),
    );
    return element;
}

/**
 * Defines a custom element once, even when its module is read again.
 * @param {string} name
 * @param {CustomElementConstructor} type
 */
export function define(name, type) {
    if (!customElements.get(name)) customElements.define(name, type);
}

let count = 0;

/**
 * An id for labels and descriptions, unique in the page.
 * @param {string} [name]
 */
export function uniqueID(name = "e") {
    count += 1;
    return `${name}-${count}`;
}
