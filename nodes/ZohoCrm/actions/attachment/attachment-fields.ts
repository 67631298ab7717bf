import type { INodeProperties } from 'n8n-workflow';
import { moduleField } from '../../../runtime/panel/module-field';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';

/** The record that files hang on. */
export const recordFields: INodeProperties[] = [
	{ ...moduleField, description: 'The module of the record that the files are attached to' },
	recordIdField,
];

const attachmentIdField: INodeProperties = {
	displayName: 'Attachment ID',
	name: 'attachmentId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 5725767000002735001',
	description: 'The ID that Get Many and Upload give',
};

/** One attachment of a record. */
export const attachmentFields: INodeProperties[] = [...recordFields, attachmentIdField];

export const readRecord = (parameters: ParameterReader) => ({
	module: parameters.locator('module'),
	recordId: parameters.id('recordId'),
});

export const readAttachment = (parameters: ParameterReader) => ({
	...readRecord(parameters),
	attachmentId: parameters.id('attachmentId'),
});
