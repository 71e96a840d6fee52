type Child = Node | string | undefined;

interface Attributes {
  [name: string]: string | boolean | ((event: Event) => void) | undefined;
}

/** Makes an element; text goes in as text, never as markup. */
export function el(tag: string, attributes: Attributes, ...children: Child[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(name.slice(2), value);
    } else if (typeof value === 'string') {
      node.setAttribute(name, value);
    } else if (value === true) {
      node.setAttribute(name, '');
    }
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}
