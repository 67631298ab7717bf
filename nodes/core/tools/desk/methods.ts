/** What a tool can ask of the CRM, one method a line; `bind` gives each its DeskDeps. */
export { bookAppointment } from '../appointments/book';
export { cancelAppointment } from '../appointments/cancel';
export { countRows as count } from '../reading/find-rows';
export { convertLead as convert } from '../writing/convert-lead';
export { createOrUpdate } from '../writing/create-or-update';
export { createRecords as create } from '../writing/write-records';
export { deleteRecords as delete } from '../writing/delete-records';
export { findCustomer as customer } from '../reading/find-customer';
export { findFreeSlots as freeSlots } from '../appointments/find-slots';
export { findRecord as record } from '../reading/find-record';
export { findRows as find } from '../reading/find-rows';
export { readConditions as conditions } from '../reading/conditions';
export { moveStage } from '../writing/move-stage';
export { rescheduleAppointment } from '../appointments/reschedule';
export { runQuery as query } from '../reading/run-query';
export { updateRecords as update } from '../writing/write-records';
export { writeNote as note } from '../writing/write-note';
