/** Name in the menu, then the operations, one a line. */
export const name = 'Deal';
export { moveStage } from './move-stage.operation';
