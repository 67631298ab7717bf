/** What can be done with deals alone, one method a line. */
export { moveStages } from './move-stages';
