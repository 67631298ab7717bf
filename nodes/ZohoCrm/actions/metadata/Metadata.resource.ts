/** Name in the menu, then the operations, one a line. */
export const name = 'Metadata';
export { getWriteRules } from './get-write-rules.operation';
