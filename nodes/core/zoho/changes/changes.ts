/** What can be asked about changes of records, one method a line. */
export { changesCondition as condition } from './changes-condition';
export { ownUser } from './reading/own-user';
export { pollChanges as poll } from './poll-changes';
export { sampleChange as sample } from './sample-change';
