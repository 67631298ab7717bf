/** Name in the menu, then the operations, one a line. */
export const name = 'Organization';
export { get } from './get.operation';
