/** Name in the menu, then the operations, one a line. */
export const name = 'Lead';
export { convert } from './convert.operation';
