/** What can be done with the notes on records of any module, one method a line. */
export { createNotes as create } from './create-notes';
