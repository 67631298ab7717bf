/** What can be asked of the records of any module, one method a line; `bind` gives each its RecordDeps. */
export { countRecords as count } from './count-records';
export { deleteRecords as delete } from './delete-records';
export { getRecord as get } from './get-record';
export { listRecords as list } from './list-records';
export { recordsById as byId } from './records-by-id';
export { searchRecords as search } from './search-records';
export { writeRecords as write } from './write-records';
