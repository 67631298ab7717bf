/** Name in the menu, then the operations, one a line. */
export const name = 'Query';
export { coql } from './coql.operation';
