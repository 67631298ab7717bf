import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { given } from '../../core/kernel/given';
import { failParameter } from '../parameters/parameter-errors';
import type { ParameterReader } from '../parameters/parameter-reader';
import type { ResultItem } from './operation';

/** Where a node that adds to its items puts what it found. */
export interface ResultPlace {
	field: string;
	/** Whether a field of this name may be lost. */
	replace: boolean;
	/** Whether the rest of the item is left out. */
	only: boolean;
}

/** Reads the result options; `field` is the name it has without them. An agent knows what it sent. */
export function readResultPlace(parameters: ParameterReader, field: string): ResultPlace {
	const only = parameters.raw('options.resultOnly');
	const named = parameters.optionalText('options.resultField')?.trim() ?? field;
	// Every object has it, and as a key of an item it would be lost.
	if (named === '__proto__') throw failParameter('RESULT_FIELD_TAKEN', { field: named });
	return {
		field: named,
		replace: parameters.flag('options.replace'),
		only: only === undefined ? parameters.asTool : parameters.flag('options.resultOnly'),
	};
}

/**
 * Fails with RESULT_FIELD_TAKEN when the item has the field already, whoever made it: call it before
 * anything is paid for.
 */
export function claimField(item: INodeExecutionData, { field, replace, only }: ResultPlace): void {
	if (replace || only || !Object.hasOwn(item.json, field)) return;
	throw failParameter('RESULT_FIELD_TAKEN', { field });
}

/** The incoming item with the result under its field, files kept; or the result under its field alone. */
export function placeResult(
	{ json, binary }: INodeExecutionData,
	{ field, only }: Pick<ResultPlace, 'field' | 'only'>,
	result: IDataObject,
): ResultItem {
	if (only) return { json: { [field]: result } };
	return { json: { ...json, [field]: result }, ...given({ binary }) };
}
