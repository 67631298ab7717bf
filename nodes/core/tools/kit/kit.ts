import type { Tool } from './parts/define-tool';
import { addNote } from './write/add-note';
import { bookAppointment } from './write/book-appointment';
import { cancelAppointment } from './write/cancel-appointment';
import { convertLead } from './write/convert-lead';
import { countRecords } from './read/count-records';
import { createOrUpdateRecords } from './write/create-or-update-records';
import { createRecords } from './write/create-records';
import { deleteRecords } from './write/delete-records';
import { describeModule } from './read/describe-module';
import { findCustomer } from './read/find-customer';
import { findFreeSlots } from './read/find-free-slots';
import { findRecords } from './read/find-records';
import { getRecord } from './read/get-record';
import { logCall } from './write/log-call';
import { moveStage } from './write/move-stage';
import { rescheduleAppointment } from './write/reschedule-appointment';
import { runCoql } from './read/run-coql';
import { scheduleEvent } from './write/schedule-event';
import { updateRecords } from './write/update-records';

/** Every tool there is, in the order in which they are listed: one file and one line each. */
export const kit: readonly Tool[] = [
	findRecords,
	getRecord,
	describeModule,
	countRecords,
	findCustomer,
	findFreeSlots,
	runCoql,
	createRecords,
	updateRecords,
	createOrUpdateRecords,
	convertLead,
	moveStage,
	addNote,
	logCall,
	scheduleEvent,
	bookAppointment,
	rescheduleAppointment,
	cancelAppointment,
	deleteRecords,
];
