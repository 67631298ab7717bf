/** Name in the menu, then the operations, one a line. */
export const name = 'Appointment';
export { book } from './book.operation';
export { cancel } from './cancel.operation';
export { findSlots } from './find-slots.operation';
export { getMany } from './get-many.operation';
export { reschedule } from './reschedule.operation';
