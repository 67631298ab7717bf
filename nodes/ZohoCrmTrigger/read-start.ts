import type { Start } from '../core/zoho/changes/kept/state';
import { timeInZone } from '../runtime/host/time-in-zone';
import { failParameter } from '../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';

/** Where the first poll begins. Fails with PARAMETER_NOT_A_TIME. */
export function readStart(parameters: ParameterReader, timeZone: string): Start {
	const from = parameters.choice('startFrom', ['now', 'date', 'history']) ?? 'now';
	if (from !== 'date') return { from };
	const time = timeInZone(parameters.text('startDate'), timeZone);
	if (time === undefined) throw failParameter('PARAMETER_NOT_A_TIME', { parameter: 'Start Date' });
	return { from, at: Math.floor(time / 1_000) };
}

/** For how many minutes what was given may be lost; 0 for never. */
export function readRepeat(parameters: ParameterReader): number {
	return Math.max(0, parameters.optionalNumber('options.repeatMinutes') ?? 5);
}
