/** Name in the menu, then the operations, one a line. */
export const name = 'API Request';
export { send } from './send.operation';
