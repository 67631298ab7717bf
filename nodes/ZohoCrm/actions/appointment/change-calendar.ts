import type { INodeProperties } from 'n8n-workflow';
import { given } from '../../../core/kernel/given';
import type { Trigger } from '../../../core/zoho/writing/journal';
import type { ParameterReader } from '../../../runtime/parameters/parameter-reader';
import { eachRow } from '../../../runtime/rows/each-row';
import {
	readOutput,
	readSentOptions,
	writeOptionsField,
	type Output,
	type SentOptions,
} from '../../fields/write-options';
import type { MenuWords, Needs, ZohoOperation } from '../../operation';
import { showResult } from '../../writing/show-result';
import type { ZohoContext } from '../../zoho-context';

interface CalendarChange<Own> extends MenuWords, Omit<Needs, 'access'> {
	/** In the panel above the options. */
	properties: INodeProperties[];
	/** Beside Trigger Automations and Output. */
	options: INodeProperties[];
	read(parameters: ParameterReader): Own;
	change(
		own: Own,
		around: Pick<ZohoContext, 'zoho' | 'timezone'> & { trigger?: Trigger },
	): Promise<Changed>;
}

interface Changed {
	/** What the item says of it. */
	result: object;
	/** What was written, for an error that comes later; undefined when nothing was. */
	written: string | undefined;
}

interface Params<Own> {
	own: Own;
	sent: SentOptions;
	output: Output;
}

const offered = ['trigger'] as const;

/** An operation that changes the calendar: item by item, since each looks at what those before it left. */
export function changeCalendar<Own>({
	properties,
	options,
	read,
	change,
	...said
}: CalendarChange<Own>): ZohoOperation<Params<Own>> {
	return {
		...said,
		access: 'write',
		properties: [...properties, writeOptionsField(offered, options)],
		read: (parameters) => ({
			own: read(parameters),
			sent: readSentOptions(parameters, offered),
			output: readOutput(parameters),
		}),
		execute: ({ zoho, goOn, rows, timezone }) =>
			eachRow(rows, goOn, async (row) => {
				const { own, sent } = row.params;
				const around = { zoho, timezone, ...given({ trigger: sent.trigger }) };
				const { result, written } = await change(own, around);
				return { items: [showResult(row, { ...result })], ...given({ written }) };
			}),
	};
}
