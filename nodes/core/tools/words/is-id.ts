import { isRecordId } from '../../zoho/words/record-id';

/** The ID of a record has so many digits at least; names and numbers of people's own have fewer. */
const fewestDigits = 13;

/** Whether a text that may be an ID or a name is an ID. */
export const isId = (text: string): boolean => isRecordId(text) && text.length >= fewestDigits;
