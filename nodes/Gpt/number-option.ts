import type { INodeProperties } from 'n8n-workflow';
import { given } from '../core/kernel/given';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';

/** What a number option is when nobody sets it, and what it takes: a row of `optionLimits`. */
export interface OptionLimit {
	usual: number;
	least: number;
	most?: number;
}

interface Words {
	displayName: string;
	name: string;
	description: string;
	numberPrecision?: number;
}

/** The option in the panel. */
export function numberOption(limit: OptionLimit, words: Words): INodeProperties {
	const { numberPrecision, ...shown } = words;
	const { usual, least, most } = limit;
	return {
		...shown,
		type: 'number',
		typeOptions: { minValue: least, ...given({ maxValue: most, numberPrecision }) },
		default: usual,
	};
}

/**
 * What the option of this name is set to, else what it usually is. An expression may give what the
 * panel would not take; the nearest value that it takes counts. Fails with PARAMETER_NOT_NUMBER.
 */
export function readNumberOption(
	parameters: ParameterReader,
	name: string,
	{ usual, least, most = Infinity }: OptionLimit,
): number {
	const number = parameters.optionalNumber(`options.${name}`) ?? usual;
	return Math.min(most, Math.max(least, number));
}
