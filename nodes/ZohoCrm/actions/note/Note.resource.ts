/** Name in the menu, then the operations, one a line. */
export const name = 'Note';
export { create } from './create.operation';
