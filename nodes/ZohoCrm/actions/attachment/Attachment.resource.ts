/** Name in the menu, then the operations, one a line. */
export const name = 'Attachment';
export { download } from './download.operation';
export { getMany } from './get-many.operation';
export { remove } from './delete.operation';
export { upload } from './upload.operation';
