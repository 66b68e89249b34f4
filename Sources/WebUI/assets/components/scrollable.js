// What can be moved is reached by keyboard, and only that is worth a stop of it.

const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) {
        const isMovable = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
        if (isMovable) target.setAttribute("tabindex", "0");
        else target.removeAttribute("tabindex");
    }
});

/**
 * @template {Element} E
 * @param {E} element whose content may be larger than itself
 * @returns {E}
 */
export function scrollable(element) {
    sizes.observe(element);
    return element;
}
