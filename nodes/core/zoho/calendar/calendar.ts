/** What can be asked of calendars, one method a line. */
export { book } from './booking/book';
export { cancel } from './booking/cancel';
export { findSlots } from './find-slots';
export { listMeetings as meetings } from './list-meetings';
export { readMeetingsBy as meetingsBy } from './read/read-meetings';
export { reschedule } from './booking/reschedule';
