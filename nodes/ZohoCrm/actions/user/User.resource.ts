/** Name in the menu, then the operations, one a line. */
export const name = 'User';
export { getMany } from './get-many.operation';
