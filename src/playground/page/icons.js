/** Line icons on a 20 × 20 grid, drawn for this page. */
const paths = {
  hash: 'M7.5 3.5 6 16.5M14 3.5l-1.5 13M3.5 7.5h13M3.5 12.5h13',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M11.5 4.5 6 10l5.5 5.5M6 10h9',
  send: 'M3.5 4 17 10 3.5 16l1.8-6zM5.3 10H10',
  thread: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z',
  more: 'M10 4.4v.4M10 9.8v.4M10 15.2v.4',
  eye: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  chevron: 'M5.5 8 10 12.5 14.5 8',
  down: 'M10 4v12M5 11l5 5 5-5',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.5M10 6.4v.1',
  warning: 'M10 3.2 17.5 16.5h-15zM10 8.5v3.6M10 14.3v.1',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  attach: 'M14.5 9 9 14.5a3 3 0 0 1-4.3-4.3l6-6a2 2 0 0 1 2.9 2.9l-5.8 5.8a1 1 0 0 1-1.4-1.4L11.5 6.4',
  file: 'M5 3.5h6l4 4v9H5zM11 3.5v4h4',
  image: 'M3.5 4.5h13v11h-13zM3.5 13l4-4 4 4 2-2 3 3M13 8v.1',
  thumb: 'M7 9v7H4V9zM7 9l3-6c1.4 0 2 1 2 2v3h3.2c.9 0 1.5.8 1.3 1.7l-1.2 5c-.2.8-.8 1.3-1.6 1.3H7',
};

const namespace = 'http://www.w3.org/2000/svg';

/**
 * An icon that says nothing to screen readers: the button around it carries the label.
 *
 * @param {keyof typeof paths} name
 * @param {string} [extraClass]
 */
export function icon(name, extraClass) {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', extraClass ? `icon ${extraClass}` : 'icon');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
