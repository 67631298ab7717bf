/** Name in the menu, then the operations, one a line. */
export const name = 'Tag';
export { add } from './add.operation';
export { remove } from './remove.operation';
