/** What can be done with deals alone, one method a line. */
export { moveStages } from './move-stages';
export { readPipelines as pipelines } from './read-pipelines';
export { readStages as stages, readStanding as standing } from './read-standing';
