// What the page loads when its first view stands.
export { Furniture } from './furniture';
export { geometryOf } from './geometry';
export { Labels } from './labels';
export { drawMap } from './map';
