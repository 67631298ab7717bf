/** What can be done with the files and links on records of any module, one method a line. */
export { deleteAttachments as delete } from './delete-attachments';
export { downloadAttachment as download } from './download-attachment';
export { listAttachments as list } from './list-attachments';
export { uploadAttachments as upload } from './upload-attachments';
