/** Tags on and off records of any module, one method a line. */
export { addTags as add } from './change-tags';
export { removeTags as remove } from './change-tags';
