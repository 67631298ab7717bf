import type { Tool } from './define-tool';
import { addNote } from './add-note';
import { countRecords } from './count-records';
import { createOrUpdateRecords } from './create-or-update-records';
import { createRecords } from './create-records';
import { deleteRecords } from './delete-records';
import { describeModule } from './describe-module';
import { findCustomer } from './find-customer';
import { findRecords } from './find-records';
import { getRecord } from './get-record';
import { runCoql } from './run-coql';
import { updateRecords } from './update-records';

/** Every tool there is, in the order in which they are listed: one file and one line each. */
export const kit: readonly Tool[] = [
	findRecords,
	getRecord,
	describeModule,
	countRecords,
	findCustomer,
	runCoql,
	createRecords,
	updateRecords,
	createOrUpdateRecords,
	addNote,
	deleteRecords,
];
